#!/usr/bin/env python3
"""Taking in a mailbox over IMAP beside mbsync, and sending beside smtp-source, with the servers themselves on loopback.

usage (as root): cargo build --release && benches/wire.py [MAILS [LETTERS]]      (2000, 1000)
Needs dovecot-imapd, postfix (smtp-sink, smtp-source), isync, strace. Prints one table; everything happens in a temporary folder.
"""
import datetime, email.message, email.policy, email.utils, io, os, pathlib, random, re, signal, socket, sqlite3, subprocess, sys, tempfile, time, zipfile

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


def mail(number, dice, due, form_too=True):
    """A recommendation as Outlook writes it: both kinds of text, a quoted history, and for most a form."""
    made = email.message.EmailMessage(policy=email.policy.SMTP.clone(max_line_length=200))
    at = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=number % 3000)
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


def configured(folder, mailbox, outgoing):
    folder.mkdir()
    toml = (CONFIG / "bywhen.toml").read_text()
    toml += f'url = "{mailbox}"\nca_file = "{folder.parent}/cert.pem"\n[outgoing]\nurl = "{outgoing}"\nletters_a_minute = 60000\n'
    (folder / "bywhen.toml").write_text(toml + f'[database]\nurl = "sqlite://{folder}/bywhen.db"\n')
    (folder / "people.csv").write_text((CONFIG / "people.csv").read_text())
    return folder


def ask(config, question):
    try:
        with sqlite3.connect(f"file:{config}/bywhen.db?mode=ro", uri=True) as log:
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


def taking_in(folder, count):
    inbox = folder / "mail/iro.tracking/new"
    for name in ("new", "cur", "tmp"):
        (inbox.parent / name).mkdir(parents=True)
    dice, due, size = random.Random(7), datetime.date.today() + datetime.timedelta(days=30), 0
    for number in range(count):
        raw = mail(number, dice, due)
        size += len(raw)
        (inbox / f"{1_700_000_000 + number}.M{number}P1.host").write_bytes(raw)
    subprocess.run(["chown", "-R", "65534:65534", folder / "mail"], check=True)
    folder.chmod(0o755)
    server, port = dovecot(folder)
    try:
        in_turns(folder, count, size, port)
    finally:
        server.terminate()
        server.wait()


def in_turns(folder, count, size, port):
    url = f"imaps://iro.tracking@localhost:{port}/INBOX"
    mbsync(folder, "warm", port)
    for turn in range(2):
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
    """Prompts due at once, with their receipts: by-when is today, and half past eight is over (else they are receipts alone)."""
    box = folder / "box"
    for name in ("new", "cur", "tmp"):
        (box / name).mkdir(parents=True)
    sink_port = free_port()
    sink = subprocess.Popen(["smtp-sink", "-u", "nobody", f"127.0.0.1:{sink_port}", "1000"], stderr=subprocess.DEVNULL)
    until(lambda: listens(sink_port), 20)
    config = configured(folder / "sending", f"maildir://{box}", f"smtp+plain://127.0.0.1:{sink_port}")
    process, _ = take_in(config, 0)
    until(lambda: ask(config, "SELECT count(*) FROM folders"))
    dice, today = random.Random(7), datetime.date.today()
    for number in range(count):
        (box / "tmp/one").write_bytes(mail(number, dice, today, form_too=False))
        (box / "tmp/one").rename(box / f"new/{1_700_000_000 + number}.M{number}.host")
    until(lambda: ask(config, "SELECT count(*) FROM outbox_recipients WHERE state = 'sent'"))
    until(lambda: ask(config, "SELECT count(*) FROM mails") >= count)
    sent = lambda: ask(config, "SELECT count(DISTINCT letter) FROM outbox_recipients WHERE state = 'sent'")
    first, start, cpu = sent(), time.monotonic(), used(process.pid)
    until(lambda: not ask(config, "SELECT count(*) FROM outbox_recipients WHERE state IN ('waiting', 'sending')"))
    wall, letters = time.monotonic() - start, sent() - first
    row(f"bywhen, {letters:,} letters into smtp-sink", f"{wall:.1f} s, {letters / wall:.0f} a second",
        f"{(used(process.pid) - cpu) * 1e3 / max(letters, 1):.1f} ms a letter", "")
    ended(process)
    start = time.monotonic()
    subprocess.run(["smtp-source", "-d", "-s", "1", "-m", str(letters), "-l", "8000", f"127.0.0.1:{sink_port}"], check=True)
    wall = time.monotonic() - start
    row("smtp-source, as many over one connection, nothing kept", f"{wall:.1f} s, {letters / wall:.0f} a second", "", "")
    wall = minimal(folder, letters)
    row("two durable commits a letter, nothing else", f"{wall:.1f} s, {letters / wall:.0f} a second", "", "")
    sink.terminate()
    sink.wait()


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


def main():
    mails, letters = (int(argument) for argument in (sys.argv[1:] + ["2000", "1000"][len(sys.argv) - 1:])[:2])
    row("what", "wall", "processor", "most memory")
    row(*["---"] * 4)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        certificate(folder)
        at_rest(folder)
        taking_in(folder, mails)
        sending(folder, letters)


if __name__ == "__main__":
    main()
