//! Health for monitors over HTTP, on this machine alone: `/health` in words (200 or 503), `/metrics` for Prometheus. It tells counts and
//! times, never a name, an address or the text of a mail.

use std::{net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::Mutex,
    time::timeout,
};

/// A request longer or slower than this is not answered.
const LONGEST: usize = 4096;
const PATIENCE: Duration = Duration::from_secs(5);

/// What is told at present.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    pub(super) well: bool,
    pub(super) words: String,
    pub(super) metrics: String,
}

/// Answers monitors until the program ends.
#[derive(Debug)]
pub(super) struct Endpoint {
    told: Arc<Mutex<Told>>,
    task: tokio::task::JoinHandle<()>,
}

impl Endpoint {
    pub(super) async fn start(address: SocketAddr) -> std::io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let told = Arc::new(Mutex::new(Told::default()));
        let shared = told.clone();
        let task = tokio::spawn(async move {
            // One after the other: monitors ask now and then, and one that dawdles is given up.
            while let Ok((stream, _)) = listener.accept().await {
                let told = shared.lock().await.clone();
                let _ = timeout(PATIENCE, answer(stream, &told)).await;
            }
        });
        Ok(Self { told, task })
    }

    pub(super) async fn tell(&self, told: Told) {
        *self.told.lock().await = told;
    }
}

impl Drop for Endpoint {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn answer(mut stream: TcpStream, told: &Told) -> std::io::Result<()> {
    let mut asked = Vec::new();
    let mut piece = [0; 1024];
    while asked.len() < LONGEST && !asked.windows(4).any(|end| end == b"\r\n\r\n") {
        let read = stream.read(&mut piece).await?;
        if read == 0 {
            break;
        }
        asked.extend_from_slice(piece.get(..read).unwrap_or_default());
    }
    let line = asked.split(|byte| *byte == b'\r').next().unwrap_or_default();
    let (status, kind, body) = match line.split(|byte| *byte == b' ').collect::<Vec<_>>().as_slice() {
        [b"GET", b"/health", ..] if told.well => ("200 OK", "text/plain", told.words.as_str()),
        [b"GET", b"/health", ..] => ("503 Service Unavailable", "text/plain", told.words.as_str()),
        [b"GET", b"/metrics", ..] => ("200 OK", "text/plain; version=0.0.4", told.metrics.as_str()),
        _ => ("404 Not Found", "text/plain", "/health or /metrics\n"),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body.as_bytes()).await?;
    stream.shutdown().await
}
