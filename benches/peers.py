#!/usr/bin/env python3
"""Reading mail beside the bare MIME parser, and beside what a Python program would use for two parts of the job.

usage: python3 -m venv VENV && VENV/bin/pip install dateparser mail-parser-reply && VENV/bin/python benches/peers.py
Prints one table from one run. All times are of the processor, on one core, over the same messages: those without
attachments of tests/batches/. Dates are looked for in the words each sender newly wrote; new text is found in the plain
body of those messages that have one.
"""
import email, email.policy, json, pathlib, subprocess, time

from dateparser.search import search_dates
from mailparser_reply import EmailReplyParser

ROOT = pathlib.Path(__file__).resolve().parent.parent
BATCHES = ROOT / "tests/batches"


def our_seconds(step):
    """Seconds of one pass of a step over all messages, as the bench measured it."""
    folder = ROOT / "target/criterion/reading" / step.replace("::", "__")
    return json.loads((folder / "new/estimates.json").read_text())["mean"]["point_estimate"] / 1e9


def messages():
    """Each message without attachments, with the text its sender newly wrote."""
    for council in ("calderbrook", "thornfield"):
        command = [ROOT / "target/release/bywhen", "read", "--config", BATCHES / council / "config", BATCHES / council]
        for line in subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines():
            reading = json.loads(line)
            mail = email.message_from_bytes(pathlib.Path(reading["file"]).read_bytes(), policy=email.policy.default)
            if not any(part.get_filename() for part in mail.walk()):
                yield mail, reading["new_text"]


def seconds(work, inputs):
    """Processor seconds of one pass; a peer that fails on a text has still spent its time on it."""
    begun = time.process_time()
    for one in inputs:
        try:
            work(one)
        except Exception:
            pass
    return time.process_time() - begun


def plain_body(mail):
    body = mail.get_body(preferencelist=("plain",))
    return body.get_content() if body else ""


def main():
    subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=ROOT, check=True)
    subprocess.run(["cargo", "bench", "--bench", "reading"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    mails = list(messages())
    texts = [text for _, text in mails if text]
    bodies = [body for body in (plain_body(mail) for mail, _ in mails) if body.strip()]
    replies = EmailReplyParser(languages=["en"])
    settings = {"DATE_ORDER": "DMY", "PREFER_DATES_FROM": "future"}
    dates = lambda text: search_dates(text, languages=["en"], settings=settings)
    seconds(dates, texts[:5])  # its own tables are loaded at the first call
    rows = [("mail-parser alone", our_seconds("mail-parser alone"), len(mails), None)]
    bare = rows[0][1]
    rows.append(("bywhen: mail::parse", our_seconds("mail::parse"), len(mails), bare))
    rows.append(("bywhen: the whole reading", our_seconds("whole reading"), len(mails), bare))
    ours = our_seconds("new text alone")
    rows.append(("bywhen: new text alone", ours, len(mails), None))
    peer = seconds(lambda body: replies.read(text=body).latest_reply, bodies)
    rows.append(("mail-parser-reply: new text", peer, len(bodies), ours * len(bodies) / len(mails)))
    ours = our_seconds("dates alone")
    rows.append(("bywhen: dates alone", ours, len(mails), None))
    rows.append(("dateparser search_dates", seconds(dates, texts), len(texts), ours * len(texts) / len(mails)))
    print(f"| {len(mails)} messages | a second of one core | time against the row it is held to |\n| --- | --- | --- |")
    for name, spent, count, held in rows:
        print(f"| {name} | {count / spent:,.0f} | {f'{spent / held:,.1f} times' if held else '1'} |")


if __name__ == "__main__":
    main()
