//! A PostgreSQL server for the tests, started once in each test run and gone after it.
//! Never skipped: without the server's programs the tests fail and say what to install.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use postgres::{Client, NoTls};

const MISSING: &str = "the programs of the PostgreSQL server are missing: install the package \
     `postgresql` (Debian, Ubuntu), or name their folder in PG_BIN";

/// Makes the cluster, says that it is ready, waits until the test run is over however it ends, and
/// leaves nothing behind. The test run holds the other end of its input.
const KEEPER: &str = r#"
set -e
bin=$1 dir=$2
fail() { cat "$dir"/*.log >&2; rm -rf "$dir"; exit 1; }
"$bin/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
    >"$dir/init.log" 2>&1 </dev/null || fail
cat >>"$dir/data/postgresql.conf" <<END
listen_addresses = ''
unix_socket_directories = '$dir'
fsync = off
full_page_writes = off
shared_buffers = 32MB
max_connections = 100
END
"$bin/pg_ctl" -D "$dir/data" -l "$dir/server.log" -w -t 60 start >/dev/null 2>&1 </dev/null || fail
echo ready
cat >/dev/null
"$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1
rm -rf "$dir"
"#;

struct Cluster {
    folder: PathBuf,
    _keeper: Child,
}

static CLUSTER: LazyLock<Cluster> = LazyLock::new(start);
static SCHEMAS: AtomicU64 = AtomicU64::new(0);

/// A schema of its own on the server of this test run.
pub struct Schema {
    name: String,
}

impl Schema {
    pub fn new() -> Self {
        let name = format!("t{}", SCHEMAS.fetch_add(1, Ordering::Relaxed));
        let sql = format!("CREATE SCHEMA {name}");
        client().batch_execute(&sql).unwrap();
        Self { name }
    }

    /// The address of the schema as `--store` takes it.
    pub fn address(&self) -> String {
        let name = &self.name;
        format!("{}&options=-csearch_path%3D{name}", server())
    }
}

impl Drop for Schema {
    fn drop(&mut self) {
        let sql = format!("DROP SCHEMA {} CASCADE", self.name);
        // A failed test may still hold a lock here; the whole server goes soon anyway.
        let _ = client().batch_execute(&format!("SET lock_timeout = '1s'; {sql}"));
    }
}

fn client() -> Client {
    Client::connect(&server(), NoTls).unwrap()
}

fn server() -> String {
    let folder = CLUSTER.folder.display().to_string().replace('/', "%2F");
    format!("postgres:///postgres?user=postgres&host={folder}")
}

fn start() -> Cluster {
    let bin = programs().expect(MISSING);
    let folder = tempfile::Builder::new().prefix("afterdesk-pg").tempdir();
    let folder = folder.unwrap().keep();
    let mut command = as_nobody(&folder);
    command.args(["setsid", "sh", "-c", KEEPER, "sh"]);
    command.arg(&bin).arg(&folder).env("HOME", &folder);
    command.current_dir(&folder);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut keeper = command
        .spawn()
        .expect("the system has no setsid or setpriv");
    let mut said = String::new();
    let mut output = BufReader::new(keeper.stdout.take().unwrap());
    output.read_line(&mut said).unwrap();
    if said.trim() != "ready" {
        let mut why = String::new();
        keeper
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut why)
            .unwrap();
        panic!("PostgreSQL did not start: {why}");
    }
    Cluster {
        folder,
        _keeper: keeper,
    }
}

/// The server refuses to run as root, so root steps down to `nobody`.
fn as_nobody(folder: &Path) -> Command {
    if number("id", &["-u"]) != 0 {
        return Command::new("env");
    }
    let (user, group) = (
        number("id", &["-u", "nobody"]),
        number("id", &["-g", "nobody"]),
    );
    chown(folder, Some(user), Some(group)).unwrap();
    let mut command = Command::new("setpriv");
    command.arg(format!("--reuid={user}"));
    command.arg(format!("--regid={group}"));
    command.arg("--clear-groups");
    command
}

fn number(program: &str, arguments: &[&str]) -> u32 {
    let output = Command::new(program).args(arguments).output().unwrap();
    String::from_utf8(output.stdout)
        .unwrap()
        .trim()
        .parse()
        .unwrap()
}

/// The folder of the newest server programs.
fn programs() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("PG_BIN") {
        return Some(PathBuf::from(named)).filter(|bin| bin.join("initdb").exists());
    }
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut found: Vec<(u32, PathBuf)> = versions
        .filter_map(|version| {
            let folder = version.ok()?.path();
            let number = folder.file_name()?.to_str()?.parse().ok()?;
            Some((number, folder.join("bin")))
        })
        .filter(|(_, bin)| bin.join("initdb").exists())
        .collect();
    found.sort();
    found.pop().map(|(_, bin)| bin)
}
