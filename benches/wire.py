#!/usr/bin/env python3
"""Taking in a mailbox over IMAP beside mbsync and Roundup, and sending beside smtp-source, with the servers themselves on loopback.

usage (as root): cargo build --release && benches/wire.py [--help]
Needs dovecot-imapd, postfix (smtp-sink, smtp-source too), isync, strace. Prints one table; everything happens in a temporary folder.
For Roundup's own IMAP fetcher: python3 -m venv target/peers && target/peers/bin/pip install roundup
"""
import argparse, contextlib, datetime, email.message, email.policy, email.utils, io, os, pathlib, random, re, shutil, signal, socket, sqlite3, subprocess, sys, tempfile, time, zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BYWHEN = ROOT / "target/release/bywhen"
CONFIG = ROOT / "demo/config"
DOMAIN, PASSWORD = "elmbrook.gov.uk", "a-password-of-the-bench"
TASKS = ["complete the PEP with the virtual school", "book the review health assessment", "update the care plan"]
CHATTER = ("We talked about school, contact and the move, and everyone agreed that the plan holds for now. "
           "The next review is in the spring, and papers go out two weeks before. ")


def form(random_bytes):
    """A monitoring form as Word makes it: a table in a document, and a picture of the council's arms."""
    row = "".join(f"<w:tr><w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc></w:tr>" for cell in
                  ["IRO monitoring form", "Review held", CHATTER * 4, "Care plan is in place: Yes", CHATTER * 4])
    document = ('<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
                f"<w:body><w:tbl>{row}</w:tbl></w:body></w:document>")
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
        archive.writestr("word/media/image1.png", random_bytes)
    return whole.getvalue()


def mail(number, dice, due, form_too=True, days_ago=0):
    """A recommendation as Outlook writes it: both kinds of text, a quoted history, and for most a form."""
    made = email.message.EmailMessage(policy=email.policy.SMTP.clone(max_line_length=200))
    at = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=days_ago, minutes=number % 3000)
    made["Received"] = f"from a by mx.{DOMAIN}; {email.utils.format_datetime(at)}"
    made["From"], made["To"] = f"Ruth Penhale <ruth.penhale@{DOMAIN}>", f"Hassan Mirza <hassan.mirza@{DOMAIN}>"
    made["Cc"], made["Date"] = f"iro.tracking@{DOMAIN}", email.utils.format_datetime(at)
    made["Subject"], made["Message-ID"] = f"Tracked Recommendation - {3300000 + number}", f"<r{number}@{DOMAIN}>"
    said = (f"Hi Hassan\n\nTracked Recommendation: Hassan to {TASKS[number % 3]} for case {3300000 + number} by {due:%-d %B %Y}.\n\n"
            "Many thanks\nRuth\n")
    older = f"From: Hassan Mirza\nSent: 2 March 2026 10:00\nTo: Ruth Penhale\nSubject: RE: review\n\n{CHATTER * 12}\n"
    made.set_content(said + "\n" + older)
    lines = lambda text: "".join(f'<p class=MsoNormal><span style="font-size:11.0pt">{line or "&nbsp;"}<o:p></o:p></span></p>\n' for line in text.split("\n"))
    style = "<style>" + "p.MsoNormal, li.MsoNormal {margin:0cm; font-size:11.0pt; font-family:Calibri,sans-serif;}\n" * 40 + "</style>"
    made.add_alternative(f"<html><head>{style}</head><body>{lines(said)}<div style='border:none;border-top:solid #E1E1E1 1.0pt'>"
                         f"{lines(older)}</div></body></html>", subtype="html")
    if form_too and number % 5:
        made.add_attachment(form(dice.randbytes(24_000)), maintype="application",
                            subtype="vnd.openxmlformats-officedocument.wordprocessingml.document", filename=f"0 CHILD{number} A HM LT RP.docx")
    return made.as_bytes()


def free_port():
    with socket.socket() as at:
        at.bind(("127.0.0.1", 0))
        return at.getsockname()[1]


def until(what, seconds=600):
    end = time.monotonic() + seconds
    while not (found := what()):
        if time.monotonic() > end:
            sys.exit("waited in vain")
        time.sleep(0.05)
    return found


def listens(port):
    with socket.socket() as at:
        return at.connect_ex(("127.0.0.1", port)) == 0


def certificate(folder):
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "9", "-subj", "/CN=localhost", "-addext",
                    "subjectAltName=DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE", "-keyout", folder / "key.pem",
                    "-out", folder / "cert.pem"], check=True, capture_output=True)


def dovecot(folder):
    """Dovecot over TLS, as in the tests; its process and port."""
    port = free_port()
    (folder / "dovecot.conf").write_text(f"""base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
mail_location = maildir:{folder}/mail/%n
ssl = required
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
auth_mechanisms = plain login
first_valid_uid = 1
passdb {{
 driver = static
 args = password={PASSWORD}
}}
userdb {{
 driver = static
 args = uid=65534 gid=65534 home={folder}/mail/%n allow_all_users=yes
}}
service imap-login {{
 inet_listener imap {{
  port = 0
 }}
 inet_listener imaps {{
  port = {port}
  ssl = yes
 }}
}}
""")
    server = subprocess.Popen(["/usr/sbin/dovecot", "-F", "-c", folder / "dovecot.conf"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until(lambda: listens(port), 20)
    return server, port


def at_noon():
    """A time zone in which it is about noon, by name and as one: half past eight is over there, and the day lasts for a while."""
    ahead = 12 - datetime.datetime.now(datetime.timezone.utc).hour
    return f"Etc/GMT{-ahead:+d}", datetime.timezone(datetime.timedelta(hours=ahead))


def configured(folder, mailbox, outgoing, pace=100_000, zone="Europe/London"):
    folder.mkdir()
    toml = (CONFIG / "bywhen.toml").read_text().replace("[authority]\n", f'[authority]\ntimezone = "{zone}"\n')
    toml += f'url = "{mailbox}"\nca_file = "{folder.parent}/cert.pem"\n[outgoing]\nurl = "{outgoing}"\nletters_a_minute = {pace}\n'
    (folder / "bywhen.toml").write_text(toml + f'[database]\nurl = "sqlite://{folder}/bywhen.db"\n')
    (folder / "people.csv").write_text((CONFIG / "people.csv").read_text())
    return folder


def ask(config, question):
    try:
        with contextlib.closing(sqlite3.connect(f"file:{config}/bywhen.db?mode=ro", uri=True)) as log:
            return log.execute(question).fetchone()[0]
    except sqlite3.Error:
        return 0


def take_in(config, count, before=()):
    """Wall and processor seconds and MiB until every mail is in the log."""
    environment = {**os.environ, "BYWHEN_MAILBOX_PASSWORD": PASSWORD, "BYWHEN_OUTGOING_PASSWORD": PASSWORD}
    start = time.monotonic()
    process = subprocess.Popen([*before, BYWHEN, "run", "--config", config, "--log-level", "error", "--since", "2020-01-01"], env=environment)
    until(lambda: ask(config, "SELECT count(*) FROM mails") >= count)
    return process, time.monotonic() - start


def ended(process):
    process.send_signal(signal.SIGTERM)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def mbsync(folder, name, port):
    target = folder / name
    target.mkdir()
    (folder / "mbsyncrc").write_text(f"""FSync yes

IMAPAccount a
Host localhost
Port {port}
User iro.tracking
Pass {PASSWORD}
SSLType IMAPS
CertificateFile {folder}/cert.pem

IMAPStore far
Account a

MaildirStore near
Inbox {target}/inbox
Path {target}/

Channel c
Far :far:
Near :near:
Patterns INBOX
Create Near
Sync Pull
SyncState *
""")
    start = time.monotonic()
    process = subprocess.Popen(["mbsync", "-q", "-c", folder / "mbsyncrc", "c"])
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit("mbsync failed")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def row(*cells):
    print("| " + " | ".join(cells) + " |", flush=True)


def taking_in(folder, asked):
    count, inbox, another = asked.mails, folder / "mail/iro.tracking/new", folder / "mail/roundup/new"
    for name in ("new", "cur", "tmp"):
        (inbox.parent / name).mkdir(parents=True)
        (another.parent / name).mkdir(parents=True)
    dice, due, size = random.Random(7), datetime.date.today() + datetime.timedelta(days=30), 0
    for number in range(count):
        # Of before the first start, so that no receipts are written.
        raw = mail(number, dice, due, days_ago=2)
        size += len(raw)
        (inbox / f"{1_700_000_000 + number}.M{number}P1.host").write_bytes(raw)
        if number < asked.roundup_mails:
            (another / f"{1_700_000_000 + number}.M{number}P1.host").write_bytes(raw)
    subprocess.run(["chown", "-R", "65534:65534", folder / "mail"], check=True)
    folder.chmod(0o755)
    server, port = dovecot(folder)
    try:
        in_turns(folder, count, asked.turns, size, port)
        if asked.roundup:
            by_roundup(folder, asked.roundup, min(count, asked.roundup_mails), port)
    finally:
        server.terminate()
        server.wait()


def in_turns(folder, count, turns, size, port):
    url = f"imaps://iro.tracking@localhost:{port}/INBOX"
    mbsync(folder, "warm", port)
    for turn in range(turns):
        wall, cpu, memory = mbsync(folder, f"near{turn}", port)
        row(f"mbsync, {count:,} mails, {size >> 20} MiB", f"{wall:.1f} s", f"{cpu:.1f} s", f"{memory:.0f} MiB")
        process, own = take_in(configured(folder / f"in{turn}", url, f"file://{folder}/sent{turn}"), count)
        cpu, memory = ended(process)
        row("bywhen, the same", f"{own:.1f} s ({own / wall:.2f} times mbsync)", f"{cpu:.1f} s", f"{memory:.0f} MiB")
    trace = folder / "trace"
    config = configured(folder / "traced", url, f"file://{folder}/sent-traced")
    process, _ = take_in(config, count, ["strace", "-f", "--seccomp-bpf", "-o", trace, "-e", "trace=fsync,fdatasync"])
    syncs = trace.read_text().count("sync(")
    letters = ask(config, "SELECT count(*) FROM outbox")
    for child in pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split():
        os.kill(int(child), signal.SIGTERM)
    process.wait()
    row("sync calls a mail until all are in the log", f"{syncs / count:.2f}", f"{letters:,} letters written", "")


def sending(folder, count):
    """Prompts due in the same minute: by-when is today, and half past eight is over. All are written before any leaves, for at first the
    pace is one letter a minute; receipts are then left out."""
    box, (name, zone) = folder / "box", at_noon()
    for sub in ("new", "cur", "tmp"):
        (box / sub).mkdir(parents=True)
    with sink() as port:
        written = configured(folder / "written", f"maildir://{box}", f"smtp+plain://127.0.0.1:{port}", pace=1, zone=name)
        process, _ = take_in(written, 0)
        until(lambda: ask(written, "SELECT count(*) FROM folders"))
        dice, today = random.Random(7), datetime.datetime.now(zone).date()
        for number in range(count):
            (box / "tmp/one").write_bytes(mail(number, dice, today, form_too=False))
            (box / "tmp/one").rename(box / f"new/{1_700_000_000 + number}.M{number}.host")
        until(lambda: ask(written, "SELECT count(*) FROM mails") >= count)
        prompts = "SELECT count(*) FROM outbox WHERE kind = 'prompt'"
        until(lambda: ask(written, prompts) >= count)
        ended(process)
        with contextlib.closing(sqlite3.connect(written / "bywhen.db", isolation_level=None)) as log:
            log.execute("DELETE FROM outbox_recipients WHERE letter IN (SELECT number FROM outbox WHERE kind <> 'prompt')")
            size = log.execute("SELECT avg(length(bytes)) FROM outbox WHERE number IN (SELECT letter FROM outbox_recipients)").fetchone()[0]
        letters_into(folder, written, "smtp-sink", port)
        by_smtp_source(count, size, port)
    with postfix(folder) as port:
        letters_into(folder, written, "Postfix", port)
        by_smtp_source(count, size, port)
    wall = minimal(folder, count)
    row("two durable commits a letter, nothing else", f"{wall:.1f} s, {count / wall:.0f} a second", "", "")


DUE = "SELECT count(DISTINCT letter) FROM outbox_recipients WHERE state IN ('waiting', 'sending')"


def letters_into(folder, written, server, port):
    """What waits in a log, into a server."""
    config = configured(folder / server, f"maildir://{folder}/box", f"smtp+plain://127.0.0.1:{port}")
    with contextlib.closing(sqlite3.connect(written / "bywhen.db")) as log, contextlib.closing(sqlite3.connect(config / "bywhen.db")) as copy:
        log.backup(copy)
    due = ask(config, DUE)
    start = time.monotonic()
    process, _ = take_in(config, 0)
    until(lambda: not ask(config, DUE))
    wall = time.monotonic() - start
    cpu, memory = ended(process)
    if (sent := ask(config, "SELECT count(DISTINCT letter) FROM outbox_recipients WHERE state = 'sent'")) < due:
        sys.exit(f"{due - sent} letters were not sent to {server}")
    row(f"bywhen from its start, {due:,} letters into {server}", f"{wall:.1f} s, {due / wall:.0f} a second",
        f"{cpu * 1e3 / due:.1f} ms a letter", f"{memory:.0f} MiB")


def by_smtp_source(count, size, port):
    start = time.monotonic()
    subprocess.run(["smtp-source", "-d", "-s", "1", "-m", str(count), "-l", str(int(size)), "-f", f"iro.tracking@{DOMAIN}",
                    "-t", f"ruth.penhale@{DOMAIN}", f"127.0.0.1:{port}"], check=True)
    wall = time.monotonic() - start
    row("smtp-source, as many as large over one connection, nothing kept", f"{wall:.1f} s, {count / wall:.0f} a second", "", "")


@contextlib.contextmanager
def sink():
    """smtp-sink, which takes all and keeps nothing; its port."""
    port = free_port()
    server = subprocess.Popen(["smtp-sink", "-u", "nobody", f"127.0.0.1:{port}", "1000"], stderr=subprocess.DEVNULL)
    until(lambda: listens(port), 20)
    yield port
    server.terminate()
    server.wait()


@contextlib.contextmanager
def postfix(folder):
    """A Postfix of its own that takes mail on loopback, queues it as ever and throws it away; its port."""
    home, port = folder / "postfix", free_port()
    for name in ("etc", "queue", "data", "log"):
        (home / name).mkdir(parents=True)
    for place in (folder, home):
        place.chmod(0o755)
    shutil.chown(home / "data", "postfix")
    (home / "etc/main.cf").write_text(f"""compatibility_level = 3.6
queue_directory = {home}/queue
data_directory = {home}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
shlib_directory = /usr/lib/postfix
meta_directory = /etc/postfix
mail_owner = postfix
setgid_group = postdrop
maillog_file_prefixes = {home}
maillog_file = {home}/log/postfix.log
inet_protocols = ipv4
inet_interfaces = 127.0.0.1
myhostname = mail.{DOMAIN}
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
default_transport = discard:
smtpd_client_connection_rate_limit = 0
""")
    services = ["cleanup unix n - n - 0 cleanup", "qmgr unix n - n 300 1 qmgr", "rewrite unix - - n - - trivial-rewrite",
                "bounce unix - - n - 0 bounce", "defer unix - - n - 0 bounce", "trace unix - - n - 0 bounce", "showq unix n - n - - showq",
                "verify unix - - n - 1 verify", "flush unix n - n 1000? 0 flush", "proxymap unix - - n - - proxymap",
                "error unix - - n - - error", "retry unix - - n - - error", "discard unix - - n - - discard", "anvil unix - - n - 1 anvil",
                "postlog unix-dgram n - n - 1 postlogd", "tlsmgr unix - - n 1000? 1 tlsmgr"]
    (home / "etc/master.cf").write_text("\n".join([f"127.0.0.1:{port} inet n - n - - smtpd", *services]) + "\n")
    command = lambda word: subprocess.run(["/usr/sbin/postfix", "-c", home / "etc", word], capture_output=True)
    command("start")
    until(lambda: listens(port), 20)
    yield port
    command("abort")


def minimal(folder, count):
    log = sqlite3.connect(folder / "minimal.db", isolation_level=None)
    log.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE outbox (n INTEGER PRIMARY KEY, state TEXT)")
    log.execute("BEGIN")
    log.executemany("INSERT INTO outbox VALUES (?, 'waiting')", ((number,) for number in range(count)))
    log.execute("COMMIT")
    start = time.monotonic()
    for number in range(count):
        for state in ("sending", "sent"):
            log.execute("UPDATE outbox SET state = ? WHERE n = ?", (state, number))
    return time.monotonic() - start


def used(pid):
    """Processor seconds so far."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def at_rest(folder):
    """The daemon on an empty maildir: memory, and how often it wakes in half a minute after its first ten seconds."""
    box = folder / "empty"
    for name in ("new", "cur", "tmp"):
        (box / name).mkdir(parents=True)
    start = time.monotonic()
    config = configured(folder / "rest", f"maildir://{box}", f"file://{folder}/sent-rest")
    process, _ = take_in(config, 0)
    until(lambda: ask(config, "SELECT count(*) FROM folders"))
    ready = time.monotonic() - start
    time.sleep(10)
    switches = lambda: sum(int(re.search(r"^voluntary_ctxt_switches:\s*(\d+)", (task / "status").read_text(), re.M)[1])
                           for task in pathlib.Path(f"/proc/{process.pid}/task").iterdir())
    before, cpu = switches(), used(process.pid)
    time.sleep(30)
    woken, cpu = (switches() - before) * 2, (used(process.pid) - cpu) * 2
    memory = int(re.search(r"^VmRSS:\s*(\d+)", pathlib.Path(f"/proc/{process.pid}/status").read_text(), re.M)[1]) / 1024
    ended(process)
    row("the daemon at rest", f"{woken} wake-ups a minute", f"{cpu:.2f} s a minute", f"{memory:.0f} MiB")
    row("from its start to a mailbox taken up", f"{ready:.2f} s", "", "")


def by_roundup(folder, python, count, port):
    """Roundup's own fetcher over the same mails, each becoming an issue in a tracker of its classic template on SQLite."""
    admin, tracker = pathlib.Path(python).parent / "roundup-admin", folder / "tracker"
    if not admin.exists():
        print(f"Roundup is not installed beside {python}: nothing to compare with (see --help)", file=sys.stderr)
        return
    with sink() as smtp:
        settings = f"tracker_web=http://localhost/,mail_domain={DOMAIN},mail_host=127.0.0.1,mail_port={smtp},mailgw_ignore_alternatives=yes"
        for command in (["install", "classic", "sqlite", settings], ["initialise", "a-password"],
                        ["create", "user", "username=ruth", f"address=ruth.penhale@{DOMAIN}", "roles=User"]):
            subprocess.run([admin, "-i", tracker, *command], check=True, capture_output=True, stdin=subprocess.DEVNULL)
        # It knows no port but 993.
        fetch = (f"import functools, imaplib, sys; imaplib.IMAP4_SSL = functools.partial(imaplib.IMAP4_SSL, port={port})\n"
                 f"from roundup.scripts import roundup_mailgw; sys.exit(roundup_mailgw.main([{str(tracker)!r}, 'imaps', "
                 f"'roundup:{PASSWORD}@localhost']))")
        start = time.monotonic()
        process = subprocess.Popen([python, "-c", fetch])
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        listed = subprocess.run([admin, "-i", tracker, "list", "issue"], capture_output=True, text=True, check=True).stdout
    if status or len(listed.splitlines()) < count:
        sys.exit(f"Roundup made {len(listed.splitlines())} issues of {count} mails")
    row(f"Roundup's fetcher, {count:,} of these mails", f"{wall:.1f} s, {count / wall:.0f} a second", f"{usage.ru_utime + usage.ru_stime:.1f} s",
        f"{usage.ru_maxrss / 1024:.0f} MiB")


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--only", default="rest,taking,sending", help="parts, by comma (%(default)s)")
    asked.add_argument("--mails", type=int, default=2000)
    asked.add_argument("--turns", type=int, default=2, help="how often mbsync and bywhen take the mails in (%(default)s)")
    asked.add_argument("--letters", type=int, default=5000)
    asked.add_argument("--roundup", metavar="PYTHON", help="the interpreter of a venv with roundup in it")
    asked.add_argument("--roundup-mails", type=int, default=300)
    asked = asked.parse_args()
    row("what", "wall", "processor", "most memory")
    row(*["---"] * 4)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        certificate(folder)
        if "rest" in asked.only:
            at_rest(folder)
        if "taking" in asked.only:
            taking_in(folder, asked)
        if "sending" in asked.only:
            sending(folder, asked.letters)


if __name__ == "__main__":
    main()
