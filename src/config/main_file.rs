//! `bywhen.toml`, key by key.

use super::{
    database,
    document::{Document, Problems, Section},
    oauth, secrets,
    settings::{DkimCheck, Imap, Login, MailSource, MailTarget, Monitoring, OAuth, Proof, Retention, Smtp, Tls},
    url::{self, Place, Server},
};
use crate::model::{
    Day,
    address::Address,
    knowledge::{AuthenticationRule, Authority, Limits, Routine},
    people::Role,
    retention::Period,
};
use chrono::NaiveTime;
use std::{
    path::{Path, PathBuf},
    time::Duration,
};

/// Every section of the file.
pub(crate) const SECTIONS: [&str; 13] = [
    "authority",
    "mailbox",
    "outgoing",
    "oauth",
    "database",
    "times",
    "limits",
    "letters",
    "titles",
    "form",
    "health",
    "monitoring",
    "retention",
];

/// What `bywhen.toml` says. A field is `None` where it is absent or a mistake was noted.
pub(crate) struct MainFile {
    pub(crate) authority: Option<Authority>,
    pub(crate) mailbox: Option<Address>,
    pub(crate) source: Option<MailSource>,
    pub(crate) dkim: Option<DkimCheck>,
    pub(crate) target: Option<MailTarget>,
    pub(crate) oauth: Option<OAuth>,
    pub(crate) database: Option<super::Database>,
    pub(crate) since: Option<Day>,
    pub(crate) templates: Option<PathBuf>,
    pub(crate) health_file: Option<PathBuf>,
    pub(crate) health_listen: Option<std::net::SocketAddr>,
    pub(crate) routine: Routine,
    pub(crate) titles: Vec<(String, Role)>,
    pub(crate) form_words: Vec<(String, String)>,
    pub(crate) monitoring: Monitoring,
    pub(crate) retention: Retention,
}

/// Reads the file. Paths in it are taken from `folder`. Passwords are looked for only when `connects`: a command that
/// opens no connection must not fail for want of one.
pub(crate) fn read(file: &str, text: &str, folder: &Path, connects: bool, problems: &Problems) -> MainFile {
    let mut document = Document::parse(file, text, problems);
    let mut routine = Routine::default();
    let authority = authority(document.section("authority"));
    let mut mailbox_section = document.section("mailbox");
    let mailbox = mailbox_section.required("address", address);
    if let (Some(authority), Some(mailbox)) = (&authority, &mailbox)
        && !authority.has(mailbox)
    {
        mailbox_section.at_top("address", "lies outside [authority] domains; the program could not write to itself");
    }
    if let Some(rule) = mailbox_section.text("authentication", authentication) {
        routine.authentication = rule;
    }
    routine.authentication_host = mailbox_section.text("authentication_host", |host| Ok(host.to_lowercase()));
    let dkim = dkim(&mut mailbox_section);
    let since = mailbox_section.day("since");
    let source = source(mailbox_section, mailbox.as_ref(), folder, connects);
    let mut outgoing = document.section("outgoing");
    routine.shadow = outgoing.yes_no("shadow").unwrap_or(false);
    let target = target(outgoing, mailbox.as_ref(), folder, connects);
    let by_token =
        source.as_ref().is_some_and(MailSource::by_token) || target.as_ref().is_some_and(MailTarget::by_token);
    let oauth = oauth::read(document.section("oauth"), folder, by_token);
    let database = database::read(document.section("database"), folder);
    times(document.section("times"), &mut routine);
    limits(document.section("limits"), target.as_ref(), &mut routine);
    let templates = letters(document.section("letters"), &mut routine, folder);
    let titles = titles(document.section("titles"));
    let form_words = form_words(document.section("form"));
    let mut health = document.section("health");
    let health_file = health.text("file", |path| Ok(folder.join(path)));
    let health_listen = health.text("listen", loopback);
    routine.operator = health.text("operator", |written| match (address(written)?, &authority) {
        (operator, Some(authority)) if !authority.has(&operator) => {
            Err(format!("`{written}` lies outside [authority] domains; no letter would ever go there"))
        }
        (operator, _) => Ok(operator),
    });
    if let Some(minutes) = health.number("tell_after_minutes", 1..=10_080) {
        routine.tell_after = chrono::TimeDelta::minutes(i64::from(minutes));
    }
    health.finish();
    let monitoring = monitoring(document.section("monitoring"), folder);
    let retention = retention(document.section("retention"));
    document.finish(&SECTIONS);
    MainFile {
        authority,
        mailbox,
        source,
        dkim,
        target,
        oauth,
        database,
        since,
        templates,
        health_file,
        health_listen,
        routine,
        titles,
        form_words,
        monitoring,
        retention,
    }
}

fn authority(mut section: Section<'_>) -> Option<Authority> {
    let name = section.required("name", |name| {
        if name.trim().is_empty() { Err("is empty".into()) } else { Ok(name.trim().to_owned()) }
    });
    let zone = section.text("timezone", |zone| {
        zone.parse::<chrono_tz::Tz>()
            .map_err(|_| format!("`{zone}` is no time zone; councils in England and Wales write Europe/London"))
    });
    let domains = section.list("domains", |domain| {
        let domain = domain.trim().trim_start_matches('@').to_lowercase();
        Address::new(&format!("x@{domain}"))
            .map(|_| domain.clone())
            .ok_or_else(|| format!("`{domain}` is no mail domain"))
    });
    match &domains {
        None => section.at_top("domains", "is missing: mail is sent to, and believed from, these domains only"),
        Some(domains) if domains.is_empty() => section.at_top("domains", "is empty: nobody could be written to"),
        Some(_) => {}
    }
    section.finish();
    Some(Authority { name: name?, zone: zone.unwrap_or(chrono_tz::Europe::London), domains: domains? })
}

fn dkim(section: &mut Section<'_>) -> Option<DkimCheck> {
    let name_server = section.text("name_server", |address| {
        let with_port = address.parse().or_else(|_| address.parse().map(|ip: std::net::IpAddr| (ip, 53).into()));
        with_port.map_err(|_| format!("`{address}` is no address of a name server such as 10.0.0.53"))
    });
    let asked = section.yes_no("verify_dkim").unwrap_or(false);
    if asked && !cfg!(feature = "mail-auth") {
        section.at_top("verify_dkim", "this bywhen was built without it; build it with --features mail-auth");
    }
    asked.then_some(DkimCheck { name_server })
}

fn source(mut section: Section<'_>, mailbox: Option<&Address>, folder: &Path, connects: bool) -> Option<MailSource> {
    let schemes = [("imaps", Some((Tls::Implicit, 993))), ("imap", Some((Tls::StartTls, 143))), ("maildir", None)];
    let place = section.text("url", |written| url::read(written, &schemes));
    let sign_in = SignIn::read(&mut section, folder);
    let ca_file = section.text("ca_file", |path| existing(&folder.join(path)));
    let folders = section.list("folders", |folder| Ok(folder.to_owned()));
    let poll = section.number("poll_seconds", 1..=3600).unwrap_or(120);
    let idle = section.number("idle_seconds", 1..=1740).unwrap_or(540);
    let timeout = section.number("timeout_seconds", 1..=3600).unwrap_or(60);
    let keyword = section.text("keyword", imap_keyword);
    let move_to = section.text("move_to", |folder| Ok(folder.to_owned()));
    let source = match place {
        None => None,
        Some(Place::Path(path)) => Some(MailSource::Maildir(path)),
        Some(Place::Server(_)) if !connects => None,
        Some(Place::Server(server)) => {
            let user = server.user.clone().or_else(|| mailbox.map(ToString::to_string));
            let first = if server.path.is_empty() { "INBOX".to_owned() } else { server.path.clone() };
            login(&section, "mailbox-password", user, &sign_in).map(|login| {
                MailSource::Imap(Box::new(Imap {
                    host: server.host,
                    port: server.port,
                    tls: server.tls,
                    login,
                    folders: folders.unwrap_or_else(|| vec![first]),
                    ca_file,
                    poll: Duration::from_secs(u64::from(poll)),
                    idle: Duration::from_secs(u64::from(idle)),
                    timeout: Duration::from_secs(u64::from(timeout)),
                    keyword,
                    move_to,
                }))
            })
        }
    };
    section.finish();
    source
}

fn target(mut section: Section<'_>, mailbox: Option<&Address>, folder: &Path, connects: bool) -> Option<MailTarget> {
    let schemes = [
        ("smtps", Some((Tls::Implicit, 465))),
        ("smtp", Some((Tls::StartTls, 587))),
        ("smtp+plain", Some((Tls::LoopbackOnly, 25))),
        ("file", None),
    ];
    let place = section.text("url", |written| {
        let place = url::read(written, &schemes)?;
        match &place {
            Place::Server(Server { tls: Tls::LoopbackOnly, host, .. }) if !is_loopback(host) => {
                Err(format!("smtp+plain:// is for this machine itself, not for `{host}`: letters must not cross a network in the clear"))
            }
            _ => Ok(place),
        }
    });
    let sign_in = SignIn::read(&mut section, folder);
    let ca_file = section.text("ca_file", |path| existing(&folder.join(path)));
    let hello = section.text("hello", |name| Ok(name.to_owned()));
    let a_minute = section.number("letters_a_minute", 1..=100_000).unwrap_or(30);
    let timeout = section.number("timeout_seconds", 1..=3600).unwrap_or(300);
    let data_timeout = section.number("data_timeout_seconds", 1..=3600).unwrap_or(600);
    let relay = section.yes_no("without_login").unwrap_or(false);
    let target = match place {
        None => None,
        Some(Place::Path(path)) => Some(MailTarget::Folder(path)),
        Some(Place::Server(_)) if !connects => None,
        Some(Place::Server(server)) => {
            let user = server.user.clone().or_else(|| mailbox.map(ToString::to_string));
            let plain = server.tls == Tls::LoopbackOnly || relay;
            let login = if plain { None } else { login(&section, "outgoing-password", user, &sign_in) };
            (plain || login.is_some()).then(|| {
                MailTarget::Smtp(Box::new(Smtp {
                    host: server.host,
                    port: server.port,
                    tls: server.tls,
                    login,
                    ca_file,
                    hello,
                    a_minute,
                    timeout: Duration::from_secs(u64::from(timeout)),
                    data_timeout: Duration::from_secs(u64::from(data_timeout)),
                }))
            })
        }
    };
    section.finish();
    target
}

/// How a server is logged in to.
struct SignIn {
    by_token: bool,
    password_file: Option<PathBuf>,
}

impl SignIn {
    fn read(section: &mut Section<'_>, folder: &Path) -> Self {
        let by_token = section.text("sign_in", |how| match how {
            "password" => Ok(false),
            "oauth" => Ok(true),
            _ => Err(format!("`{how}` is neither password nor oauth")),
        });
        let password_file = section.text("password_file", |path| Ok(folder.join(path)));
        Self { by_token: by_token.unwrap_or(false), password_file }
    }
}

/// Name and proof for a server; a password that is nowhere is a mistake.
fn login(section: &Section<'_>, name: &str, user: Option<String>, sign_in: &SignIn) -> Option<Login> {
    if sign_in.by_token {
        return user.map(|user| Login { user, proof: Proof::Token });
    }
    match secrets::find(name, sign_in.password_file.as_deref()) {
        Ok(Some(password)) => user.map(|user| Login { user, proof: Proof::Password(password) }),
        Ok(None) => {
            section.at_top("password_file", secrets::nowhere("password", name));
            None
        }
        Err(what) => {
            section.at_top("password_file", what);
            None
        }
    }
}

fn times(mut section: Section<'_>, routine: &mut Routine) {
    if let Some(time) = section.text("digest", time) {
        routine.digest_at = time;
    }
    if let Some(time) = section.text("summary", time) {
        routine.summary_at = time;
    }
    if let Some(days) = section.number("ask_again_after_working_days", 1..=60) {
        routine.ask_again_after = days;
    }
    section.finish();
}

fn limits(mut section: Section<'_>, target: Option<&MailTarget>, routine: &mut Routine) {
    if let Some(MailTarget::Smtp(smtp)) = target {
        routine.limits = Limits::at_pace(smtp.a_minute);
    }
    for (key, limit) in [
        ("letters_an_hour", &mut routine.limits.an_hour),
        ("letters_to_one_address_an_hour", &mut routine.limits.to_one_an_hour),
        ("letters_on_the_first_day", &mut routine.limits.first_day),
    ] {
        if let Some(letters) = section.number(key, 1..=10_000_000) {
            *limit = letters;
        }
    }
    if let Some(letters) = section.number("letters_an_item_a_day", 1..=1000) {
        routine.letters_an_item_a_day = letters;
    }
    if let Some(letters) = section.number("letters_a_person_an_hour", 1..=100_000) {
        routine.letters_a_person_an_hour = letters;
    }
    section.finish();
}

fn letters(mut section: Section<'_>, routine: &mut Routine, folder: &Path) -> Option<PathBuf> {
    if let Some(entries) = section.yes_no("calendar_entries") {
        routine.calendar_entries = entries;
    }
    let templates = section.text("templates", |path| existing(&folder.join(path)));
    section.finish();
    let beside = folder.join("templates");
    templates.or_else(|| beside.is_dir().then_some(beside))
}

fn titles(mut section: Section<'_>) -> Vec<(String, Role)> {
    let mut titles = Vec::new();
    for (line, code, words) in section.lists() {
        match Role::from_code(&code) {
            Some(role) => titles.extend(words.into_iter().map(|title| (title, role))),
            None => section.wrong(line, &code, "is no role; the keys here are IRO SW PM SM AC HOS AD DIR CE QASM"),
        }
    }
    section.finish();
    titles
}

/// What the keys of `[form]` stand for, in the words the reading rules know.
const FORM_WORDS: [(&str, &str); 12] = [
    ("heading", "Tracked Recommendation"),
    ("what", "Action"),
    ("who", "By whom"),
    ("by_when", "By when"),
    ("tracked", "Tracked?"),
    ("level", "Level"),
    ("child", "Child"),
    ("case_id", "Case number"),
    ("social_worker", "Social worker"),
    ("practice_manager", "Practice manager"),
    ("iro", "IRO"),
    ("outcome", "Outcome"),
];

fn form_words(mut section: Section<'_>) -> Vec<(String, String)> {
    let mut own = Vec::new();
    for (line, key, words) in section.lists() {
        match FORM_WORDS.iter().find(|(known, _)| *known == key) {
            Some((_, built_in)) => own.extend(words.into_iter().map(|word| (word, (*built_in).to_owned()))),
            None => {
                let known: Vec<&str> = FORM_WORDS.iter().map(|(known, _)| *known).collect();
                section.wrong(line, &key, format!("is no part of a form; the keys here are {}", known.join(" ")));
            }
        }
    }
    section.finish();
    own
}

/// The folder may be away at the moment, so it is not looked for.
fn monitoring(mut section: Section<'_>, folder: &Path) -> Monitoring {
    let place = section.text("folder", |path| Ok(folder.join(path)));
    let leave_out = section.list("leave_out", |child| match child.trim() {
        "" => Err("holds an empty entry; each is a child's name or case number".into()),
        child => Ok(child.to_owned()),
    });
    section.finish();
    Monitoring { folder: place, leave_out: leave_out.unwrap_or_default() }
}

/// A period may be short for nothing that the program still needs: proof of sending, references that are not given twice.
fn retention(mut section: Section<'_>) -> Retention {
    let mut retention = Retention::default();
    let periods = &mut retention.periods;
    let keys = [
        ("raw_mail", &mut periods.raw_mail, 30),
        ("letters", &mut periods.letters, 30),
        ("papers", &mut periods.papers, 30),
        ("closed_items", &mut periods.closed_items, 365),
    ];
    for (key, period, least) in keys {
        let read = section.text(key, |written| match written {
            "off" => Ok(None),
            _ => match written.parse::<Period>()? {
                short if short.days() < least => Err(format!("`{written}` is too short; at least {least} days")),
                long => Ok(Some(long)),
            },
        });
        *period = read.unwrap_or(*period);
    }
    retention.nightly = section.yes_no("nightly").unwrap_or(false);
    section.finish();
    retention
}

fn address(written: &str) -> Result<Address, String> {
    Address::new(written).ok_or_else(|| format!("`{written}` is not an e-mail address"))
}

fn time(written: &str) -> Result<NaiveTime, String> {
    NaiveTime::parse_from_str(written, "%H:%M").map_err(|_| format!("`{written}` is no time of day such as 08:30"))
}

fn authentication(written: &str) -> Result<AuthenticationRule, String> {
    match written {
        "if-present" => Ok(AuthenticationRule::IfPresent),
        "required" => Ok(AuthenticationRule::Required),
        _ => Err(format!("`{written}` is neither if-present nor required")),
    }
}

pub(super) fn existing(path: &Path) -> Result<PathBuf, String> {
    if path.exists() { Ok(path.to_owned()) } else { Err(format!("{} does not exist", path.display())) }
}

/// A keyword is one IMAP atom (RFC 9051).
fn imap_keyword(written: &str) -> Result<String, String> {
    let sound = !written.is_empty() && written.chars().all(|c| c.is_ascii_alphanumeric() || "$_-.".contains(c));
    if sound {
        Ok(written.to_owned())
    } else {
        Err(format!("`{written}` is no IMAP keyword: letters, digits, $ _ - . only"))
    }
}

fn loopback(written: &str) -> Result<std::net::SocketAddr, String> {
    match written.parse::<std::net::SocketAddr>() {
        Ok(address) if address.ip().is_loopback() => Ok(address),
        Ok(_) => Err(format!("`{written}` is not this machine itself; write 127.0.0.1 and a port")),
        Err(_) => Err(format!("`{written}` is no address and port such as 127.0.0.1:9188")),
    }
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}
