//! Signing in by token, as Microsoft 365 wants it: Dovecot checks the tokens for IMAP and, for Postfix, for SMTP.

use crate::{
    deliver::{message, send},
    dovecot::{self, Dovecot},
    postfix::Postfix,
    program::Program,
    token_server::{CLIENT_SECRET, TokenServer},
    wait_for,
};

const READ: &str = "SELECT count(*) FROM mails WHERE state = 'read'";
const SENT: &str = "SELECT count(*) FROM outbox_recipients WHERE state = 'sent'";

struct World {
    dovecot: Dovecot,
    postfix: Postfix,
    tokens: TokenServer,
    program: Program,
}

/// bywhen without any password; `grant` is what it gives for a token.
fn world(grant: &str) -> World {
    let dovecot = Dovecot::with_tokens();
    let postfix = Postfix::start(&dovecot);
    let tokens = TokenServer::start("iro.tracking", &dovecot);
    let mailbox = format!("imaps://iro.tracking@localhost:{}/INBOX", dovecot.imaps);
    let outgoing = format!("smtp://iro.tracking@localhost:{}", postfix.submission);
    let program = Program::new(&mailbox, &outgoing, &dovecot.certificates.authority);
    program.set("poll_seconds = 20", "poll_seconds = 20\nsign_in = \"oauth\"");
    program.set("letters_a_minute = 1000", "letters_a_minute = 1000\nsign_in = \"oauth\"");
    let section = format!(
        "[oauth]\ntoken_url = \"https://localhost:{}/token\"\nclient_id = \"bywhen-app\"\nscope = \"mail\"\nca_file = \"{}\"\n{grant}\n[database]",
        tokens.port,
        tokens.certificates.authority.display()
    );
    program.set("[database]", &section);
    World { dovecot, postfix, tokens, program }
}

impl World {
    fn a_mail_comes(&self, id: &str) {
        let mail = message(id, "sarah.jones", "iro.tracking@northmoor.gov.uk", "", "Hello", "Just to say hello.");
        send(self.postfix.smtp, "sarah.jones", &["iro.tracking"], &mail);
    }

    fn nothing_secret_was_logged(&self) {
        let said = self.program.said();
        for secret in [dovecot::PASSWORD, CLIENT_SECRET, "Bearer", "eyJ", "refresh-"] {
            assert!(!said.contains(secret), "`{secret}` in the program's log:\n{said}");
        }
    }
}

#[test]
fn mail_is_read_and_letters_leave_by_one_token_and_without_any_password() {
    let mut world = world("");
    world.program.with("BYWHEN_OAUTH_CLIENT_SECRET", CLIENT_SECRET);
    world.program.start_and_read();
    world.a_mail_comes("one");
    world.program.wait_for_count(READ, 1, 20);
    assert!(world.program.stop().success());
    world.program.write_letters(&[("by token", &["sarah.jones"])]);
    world.program.start();
    world.program.wait_for_count(SENT, 1, 20);
    wait_for("the letter", 10, || (!world.dovecot.inbox("sarah.jones").is_empty()).then_some(()));
    assert_eq!(world.tokens.asked(), 2);
    let (code, said) = world.program.command("check");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("a token was given") && said.contains("logged in by token"), "{said}");
    world.nothing_secret_was_logged();
}

#[test]
fn a_token_that_is_taken_no_longer_is_replaced_by_another_at_once() {
    let mut world = world("");
    world.program.with("BYWHEN_OAUTH_CLIENT_SECRET", CLIENT_SECRET);
    world.program.start_and_read();
    world.dovecot.down();
    world.dovecot.hang_up();
    world.tokens.sign_with("another key of the token server", &world.dovecot);
    world.dovecot.up();
    world.a_mail_comes("two");
    world.program.wait_for_count(READ, 1, 30);
    assert_eq!(world.tokens.asked(), 2);
    assert!(!world.program.said().contains("refused the token"), "{}", world.program.said());
    world.nothing_secret_was_logged();
}

#[test]
fn a_refresh_token_is_exchanged_and_the_next_one_kept_over_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("refresh-token");
    std::fs::write(&file, "refresh-0\n").unwrap();
    let mut world = world(&format!("flow = \"refresh-token\"\nrefresh_token_file = \"{}\"", file.display()));
    // Shorter than the margin: each login asks for a token of its own.
    world.tokens.life(200);
    for start in 1..=2 {
        world.program.start();
        world.a_mail_comes(&format!("mail-{start}"));
        if start == 1 {
            wait_for("the first token", 20, || (world.tokens.asked() > 0).then_some(()));
        } else {
            world.program.wait_for_count(READ, 1, 20);
        }
        std::thread::sleep(std::time::Duration::from_secs(2));
        world.program.stop();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), world.tokens.refresh());
    }
    assert!(!world.program.said().contains("no token"), "{}", world.program.said());
    world.nothing_secret_was_logged();
}

#[test]
fn a_refusal_says_what_the_administrator_has_to_change_and_is_not_hammered_at() {
    let mut world = world("");
    world.program.with("BYWHEN_OAUTH_CLIENT_SECRET", "wrong");
    let (code, said) = world.program.command("check");
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("the client secret is wrong"), "{said}");
    world.tokens.refuse(Some(("invalid_client", "AADSTS7000222: The provided client secret keys are expired.")));
    let (_, said) = world.program.command("check");
    assert!(said.contains("has expired: make a new one in Entra"), "{said}");
    let before = world.tokens.asked();
    world.program.start();
    wait_for("the refusal", 20, || world.program.said().contains("has expired").then_some(()));
    std::thread::sleep(std::time::Duration::from_secs(4));
    assert_eq!(world.tokens.asked(), before + 1, "{}", world.program.said());
    world.tokens.refuse(None);
    world.dovecot.down();
    world.nothing_secret_was_logged();
}
