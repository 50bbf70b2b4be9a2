//! The log into tables and figures: the log itself (JSON, CSV, XLSX), the digest, the quarterly summary and report.
