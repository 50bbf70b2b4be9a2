//! PostgreSQL for the tests, from Debian's packages: one server for all tests of a program, on loopback, a database for each test.

use bywhen::config::{Database, LogServer};
use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

/// Makes a cluster in a folder of its own and keeps it running until its input ends, which it does with the program of the tests,
/// however that ends. Text is sorted by a language's rules there, so that whatever relies on bytes has to say so.
const SERVER: &str = r#"
set -e
dir=$(mktemp -d /tmp/bywhen-postgres-XXXXXX)
trap 'rm -rf "$dir"' EXIT
printf %s "$2" > "$dir/password"
"$1/initdb" --pgdata "$dir/data" --username bywhen --encoding UTF8 --locale C.UTF-8 --locale-provider icu --icu-locale en-GB \
  --auth-local trust --auth-host scram-sha-256 --pwfile "$dir/password" --no-sync > "$dir/log" 2>&1 || { cat "$dir/log" >&2; exit 1; }
"$1/postgres" -D "$dir/data" -k "$dir" -p "$3" -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=100 \
  >> "$dir/log" 2>&1 < /dev/null &
until "$1/pg_isready" -q -h "$dir" -p "$3"; do
  kill -0 $! 2> /dev/null || { cat "$dir/log" >&2; exit 1; }
  sleep 0.1
done
echo "$dir"
cat > /dev/null
"$1/pg_ctl" -D "$dir/data" -m immediate stop > /dev/null 2>&1
"#;

/// The password of the server's user over TCP.
pub(crate) const PASSWORD: &str = "a-password-of-the-tests";

struct Server {
    folder: PathBuf,
    port: u16,
    _running: Child,
}

fn server() -> &'static Server {
    static SERVER_OF_ALL: OnceLock<Server> = OnceLock::new();
    SERVER_OF_ALL.get_or_init(|| {
        let programs = programs();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        // PostgreSQL refuses to run as root.
        let root = is_root();
        let mut command = Command::new(if root { "runuser" } else { "sh" });
        if root {
            command.args(["-u", "postgres", "--", "sh"]);
        }
        let mut running = command
            .args(["-c", SERVER, "server"])
            .arg(&programs)
            .args([PASSWORD, &port.to_string()])
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut folder = String::new();
        BufReader::new(running.stdout.take().unwrap()).read_line(&mut folder).unwrap();
        assert!(!folder.is_empty(), "PostgreSQL did not start");
        Server { folder: PathBuf::from(folder.trim()), port, _running: running }
    })
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}

/// The newest installed.
fn programs() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let found = versions.map(|version| version.path().join("bin")).filter(|bin| bin.join("initdb").exists()).max();
    found.expect("PostgreSQL is not installed: apt-get install postgresql (see tests/needs)")
}

/// A database of a test's own.
#[derive(Debug, Clone)]
pub(crate) struct Postgres {
    name: String,
}

#[allow(dead_code, reason = "not every program of tests opens it itself")]
impl Postgres {
    pub(crate) fn new() -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let name = format!("test_{}", MADE.fetch_add(1, Ordering::SeqCst));
        psql("postgres", &format!("CREATE DATABASE {name}"));
        Self { name }
    }

    /// Its address, by the server's socket.
    pub(crate) fn url(&self) -> String {
        let server = server();
        let folder = server.folder.display().to_string().replace('/', "%2F");
        format!("postgres://bywhen@{folder}:{}/{}", server.port, self.name)
    }

    /// Its address over TCP, where a password is asked for.
    pub(crate) fn url_over_tcp(&self) -> String {
        format!("postgres://bywhen@127.0.0.1:{}/{}", server().port, self.name)
    }

    pub(crate) fn database(&self) -> Database {
        Database::Server(LogServer { url: self.url(), password: None })
    }

    /// Carries out statements; gives what they answer.
    pub(crate) fn run(&self, sql: &str) -> Result<String, String> {
        run(&self.name, sql)
    }

    /// Ends every session of bywhen on it, as its administrator would.
    pub(crate) fn end_sessions(&self) {
        let sql = format!(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}' AND application_name = 'bywhen'",
            self.name
        );
        psql("postgres", &sql);
    }
}

fn run(database: &str, sql: &str) -> Result<String, String> {
    let server = server();
    let done = Command::new(Path::new("/usr/bin/psql"))
        .args(["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-U", "bywhen", "-h"])
        .arg(&server.folder)
        .args(["-p", &server.port.to_string(), "-d", database, "-c", sql])
        .output()
        .unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if done.status.success() { Ok(said(&done.stdout)) } else { Err(said(&done.stderr)) }
}

fn psql(database: &str, sql: &str) {
    run(database, sql).unwrap();
}

/// What its administrator does.
#[allow(dead_code, reason = "not every program of tests restores")]
impl Postgres {
    pub(crate) fn dump(&self) -> Vec<u8> {
        let dump = self.tool("pg_dump").args(["--format=custom", &self.name]).output().unwrap();
        assert!(dump.status.success(), "{}", String::from_utf8_lossy(&dump.stderr));
        dump.stdout
    }

    /// All of it, as a person could read it.
    pub(crate) fn dump_as_text(&self) -> String {
        let dump = self.tool("pg_dump").arg(&self.name).output().unwrap();
        assert!(dump.status.success(), "{}", String::from_utf8_lossy(&dump.stderr));
        String::from_utf8_lossy(&dump.stdout).into_owned()
    }

    pub(crate) fn put_back(&self, dump: &[u8]) {
        use std::io::Write;
        let mut restore =
            self.tool("pg_restore").args(["--exit-on-error", "-d", &self.name]).stdin(Stdio::piped()).spawn().unwrap();
        restore.stdin.take().unwrap().write_all(dump).unwrap();
        assert!(restore.wait().unwrap().success());
    }

    fn tool(&self, name: &str) -> Command {
        let server = server();
        let mut command = Command::new(programs().join(name));
        command.args(["-U", "bywhen", "-h"]).arg(&server.folder).args(["-p", &server.port.to_string()]);
        command
    }
}
