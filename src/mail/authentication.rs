//! What the receiving server found out about the sender (RFC 8601; Contract 8.7).

use crate::model::mail::Authentication;

/// Reads `Authentication-Results` values, topmost first. Only the word of `trusted` counts, or of the host in the topmost
/// header when none is named: whatever stands below may have been written by the sender (fault X01).
pub(super) fn read<'a>(values: impl Iterator<Item = &'a str>, trusted: Option<&str>) -> Authentication {
    let trusted = trusted.map(str::to_lowercase);
    for value in values {
        let (host, results) = split_host(&without_comments(value));
        if trusted.as_ref().is_none_or(|trusted| *trusted == host) {
            return judge(&results, value);
        }
    }
    Authentication::Absent
}

/// DMARC failed, or both SPF and DKIM did.
fn judge(results: &[(String, String)], words: &str) -> Authentication {
    let failed = |method: &str| {
        let mut of_method = results.iter().filter(|(name, _)| name == method).peekable();
        of_method.peek().is_some()
            && of_method.all(|(_, result)| {
                result == "fail" || result == "softfail" || result == "hardfail" || result == "permerror"
            })
    };
    let dmarc_passed =
        results.iter().any(|(name, result)| name == "dmarc" && (result == "pass" || result == "bestguesspass"));
    if failed("dmarc") || (!dmarc_passed && failed("spf") && failed("dkim")) {
        return Authentication::Failed(super::text::at_most(super::text::one_line(words), 500));
    }
    if results.is_empty() { Authentication::Absent } else { Authentication::Passed }
}

/// The host that speaks (empty where it is left out, as Microsoft 365 does) and its `method=result` pairs, in lower case.
fn split_host(clean: &str) -> (String, Vec<(String, String)>) {
    let mut pieces = clean.split(';');
    let first = pieces.next().unwrap_or_default().trim();
    let mut results = Vec::new();
    let host = if first.contains('=') {
        results.extend(result(first));
        String::new()
    } else {
        // A version number may follow the host.
        first.split_whitespace().next().unwrap_or_default().to_lowercase()
    };
    results.extend(pieces.take(100).filter_map(result));
    (host, results)
}

/// One `method=result …` or `method/1 = result …`.
fn result(piece: &str) -> Option<(String, String)> {
    let (method, rest) = piece.split_once('=')?;
    let method = method.split('/').next()?.trim().to_lowercase();
    let result: String = rest.trim_start().chars().take_while(char::is_ascii_alphanumeric).collect();
    (!method.is_empty() && !method.contains(char::is_whitespace)).then(|| (method, result.to_lowercase()))
}

/// Without `(comments)`, nested or not, and without quotation marks' contents.
fn without_comments(value: &str) -> String {
    let (mut depth, mut quoted, mut escaped) = (0_u32, false, false);
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        if escaped {
            escaped = false;
            continue;
        }
        match c {
            '\\' => escaped = true,
            '"' if depth == 0 => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth = depth.saturating_sub(1),
            _ if depth == 0 && !quoted => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(values: &[&str], trusted: Option<&str>, expected: &str) {
        let found = match read(values.iter().copied(), trusted) {
            Authentication::Absent => "absent",
            Authentication::Passed => "passed",
            Authentication::Failed(_) => "failed",
        };
        assert_eq!(found, expected, "{values:?}");
    }

    #[test]
    fn a_failed_dmarc_or_both_others_failed_is_a_failure() {
        check(&["mx.a.uk; spf=pass smtp.mailfrom=a.uk; dkim=pass; dmarc=pass"], None, "passed");
        check(&["mx.a.uk; spf=pass; dkim=pass; dmarc=fail (p=reject) header.from=a.uk"], None, "failed");
        check(&["mx.a.uk 1; SPF=fail; dkim=fail"], None, "failed");
        check(&["mx.a.uk; spf=fail; dkim=pass; dmarc=pass"], None, "passed");
        check(&["mx.a.uk; spf=softfail; dkim=none; dmarc=none"], None, "passed");
        check(
            &["spf=pass (sender IP is 1.2.3.4) smtp.mailfrom=a.uk; dkim=none; dmarc=fail action=none"],
            None,
            "failed",
        );
        check(&["mx.a.uk; none"], None, "absent");
        check(&[], None, "absent");
    }

    #[test]
    fn only_the_trusted_or_topmost_host_is_believed() {
        check(&["mx.a.uk; dmarc=fail", "mx.a.uk; dmarc=pass"], None, "failed");
        check(&["evil.example; dmarc=pass", "mx.a.uk; dmarc=fail"], Some("mx.a.uk"), "failed");
        check(&["evil.example; dmarc=pass"], Some("mx.a.uk"), "absent");
        check(&["mx.a.uk; dkim=pass (dmarc=fail); spf=pass reason=\"; dmarc=fail\"; dmarc=pass"], None, "passed");
    }
}
