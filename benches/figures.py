#!/usr/bin/env python3
"""Whole-process figures of the release binary: reading, a simulation of 10,000 mails, and the daemon at rest.

usage: cargo build --release && benches/figures.py [--year COUNT]
With --year instead: a year of COUNT mails, in which what is asked for is done and resolved, played by `simulate` alone.
Prints one table. Needs nothing but Python 3 and the binary; everything happens in a temporary folder.
"""
import argparse, datetime, email.utils, os, pathlib, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BYWHEN = ROOT / "target/release/bywhen"
CONFIG = ROOT / "demo/config"
WORKERS = [("Hassan Mirza", "hassan.mirza"), ("Bethan Pugh", "bethan.pugh")]
TASKS = ["complete the PEP with the virtual school", "book the review health assessment", "update the care plan",
         "refer to CAMHS and confirm the date", "upload the statutory visit to the case record"]
DOMAIN = "elmbrook.gov.uk"


def mails(count):
    """A recommendation, and for every second one an update two days later, three minutes apart."""
    at = datetime.datetime(2026, 1, 5, 9, tzinfo=datetime.timezone.utc)
    for number in range(count // 2):
        at += datetime.timedelta(minutes=13)
        name, local = WORKERS[number % 2]
        due = (at + datetime.timedelta(days=10)).strftime("%-d %B %Y")
        subject = f"Tracked Recommendation - {3300000 + number}"
        body = (f"Hi {name.split()[0]}\n\nTracked Recommendation: {name.split()[0]} to {TASKS[number % 5]} for case "
                f"{3300000 + number} by {due}.\n\nMany thanks\nRuth\n")
        yield message(f"r{number}", at, "ruth.penhale", local, subject, body)
        reply = at + datetime.timedelta(days=2)
        text = "Hi Ruth\n\n" + ["This was completed on Monday.", "Noted, thanks."][number % 2] + "\n\n" + name + "\n"
        yield message(f"u{number}", reply, local, "ruth.penhale", "RE: " + subject, text, f"r{number}")


def year(count):
    """A recommendation, the answer two days later, and a day after that the ruling that resolves it; spread over the hours of a year."""
    begin, threes = datetime.datetime(2026, 1, 5, 9, tzinfo=datetime.timezone.utc), count // 3
    for number in range(threes):
        at = begin + datetime.timedelta(days=350) * number / threes
        name, local = WORKERS[number % 2]
        due = (at + datetime.timedelta(days=2 if number % 4 == 0 else 10)).strftime("%-d %B %Y")
        subject = f"Tracked Recommendation - {3000000 + number}"
        body = (f"Hi {name.split()[0]}\n\nTracked Recommendation: {name.split()[0]} to {TASKS[number % 5]} for case "
                f"{3000000 + number} by {due}.\n\nMany thanks\nRuth\n")
        yield message(f"r{number}", at, "ruth.penhale", local, subject, body)
        done = at + datetime.timedelta(days=2, hours=1)
        yield message(f"u{number}", done, local, "ruth.penhale", "RE: " + subject, f"Hi Ruth\n\nThis was completed on Monday.\n\n{name}\n", f"r{number}")
        over = at + datetime.timedelta(days=3)
        yield message(f"s{number}", over, "ruth.penhale", local, "RE: " + subject, "Thank you, this is resolved.\n\nRuth\n", f"r{number}")


def message(ident, at, sender, to, subject, body, parent=None):
    date = email.utils.format_datetime(at)
    thread = f"In-Reply-To: <{parent}@{DOMAIN}>\nReferences: <{parent}@{DOMAIN}>\n" if parent else ""
    return (f"Received: from a by mx.{DOMAIN}; {date}\nFrom: {sender}@{DOMAIN}\nTo: {to}@{DOMAIN}\n"
            f"Cc: iro.tracking@{DOMAIN}\nSubject: {subject}\nDate: {date}\nMessage-ID: <{ident}@{DOMAIN}>\n{thread}"
            f"Content-Type: text/plain; charset=utf-8\n\n{body}")


def run(*arguments):
    """Wall seconds, processor seconds and peak memory in MiB of one run."""
    start = time.monotonic()
    process = subprocess.Popen([BYWHEN, *map(str, arguments)], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status:
        sys.exit(f"bywhen {arguments[0]} failed with {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def at_rest(folder):
    """Memory of the daemon ten seconds after its start on an empty maildir, and the time until it is ready."""
    config, box = folder / "config", folder / "box"
    for name in ("new", "cur", "tmp"):
        (box / name).mkdir(parents=True)
    config.mkdir()
    toml = (CONFIG / "bywhen.toml").read_text() + f'url = "maildir://{box}"\n'
    toml += f'[outgoing]\nurl = "file://{folder}/sent"\n[database]\nurl = "sqlite://{folder}/bywhen.db"\n'
    (config / "bywhen.toml").write_text(toml)
    (config / "people.csv").write_text((CONFIG / "people.csv").read_text())
    process = subprocess.Popen([BYWHEN, "run", "--config", config, "--log-level", "error"])
    time.sleep(10)
    status = dict(line.split(":", 1) for line in open(f"/proc/{process.pid}/status"))
    process.terminate()
    process.wait()
    return int(status["VmRSS"].split()[0]) / 1024


def a_year(count):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "mail").mkdir()
        for number, text in enumerate(year(count)):
            (folder / "mail" / f"{number:06}.eml").write_text(text)
        wall, cpu, memory = run("simulate", "--config", CONFIG, "--mail", folder / "mail", "--until", "2026-12-31", "--out", folder / "out")
        letters = len(list((folder / "out/outbox").iterdir()))
        print(f"| simulate, a year of {count:,} mails, {letters:,} letters | {wall:.1f} s | {cpu:.1f} s of processor | {memory:.0f} MiB |")


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--year", type=int, metavar="COUNT")
    asked = asked.parse_args()
    if asked.year:
        return a_year(asked.year)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "mail").mkdir()
        count = 10_000
        for number, text in enumerate(mails(count)):
            (folder / "mail" / f"{number:05}.eml").write_text(text)
        rows = []
        wall, cpu, memory = run("read", "--config", CONFIG, folder / "mail")
        rows.append(("read, 10,000 short mails", f"{wall:.1f} s", f"{count / cpu:,.0f} mails a second of one core", f"{memory:.0f} MiB"))
        wall, cpu, memory = run("simulate", "--config", CONFIG, "--mail", folder / "mail", "--until", "2026-03-31", "--out", folder / "out")
        letters = len(list((folder / "out/outbox").iterdir()))
        rows.append((f"simulate, 10,000 mails, {letters:,} letters", f"{wall:.1f} s", f"{cpu:.1f} s of processor", f"{memory:.0f} MiB"))
        rows.append(("the daemon at rest", "", "", f"{at_rest(folder / 'rest'):.0f} MiB"))
        rows.append(("the binary", "", "", f"{BYWHEN.stat().st_size / 2**20:.0f} MiB"))
        for row in rows:
            print("| " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
