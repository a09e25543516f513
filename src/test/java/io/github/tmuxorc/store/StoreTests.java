package io.github.tmuxorc.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StoreTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final Schema FIRST = new Schema(List.of("create table note (text text not null);"));

	@TempDir
	private Path folder;

	@Test
	void transactWhenNothingIsThereMakesAPrivateFileInAnyFolder() throws Exception {
		Path odd = this.folder.resolve("a ?b #c%20 grüß ✓/state");
		Store store = store(odd, FIRST);
		assertThat(store.exists()).isFalse();
		add(store, "one");
		assertThat(notes(store)).containsExactly("one");
		try (var files = Files.list(odd)) {
			assertThat(files.map((file) -> file.getFileName().toString())).containsExactly("tmux-orc.db");
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(odd.resolve("tmux-orc.db"))))
			.isEqualTo("rw-------");
	}

	@Test
	void transactWhenWorkThrowsKeepsNothingOfIt() {
		Store store = store(this.folder, FIRST);
		add(store, "one");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> store.transact((connection) -> {
			insert(connection, "two");
			throw new IllegalStateException("stop");
		}));
		assertThat(notes(store)).containsExactly("one");
	}

	@Test
	void transactWhenManyThreadsBeginAtOnceLosesNothing() throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Callable<Boolean>> calls = IntStream.range(0, 80).<Callable<Boolean>>mapToObj((i) -> () -> {
				add(store(this.folder, FIRST), "note " + i);
				return true;
			}).toList();
			for (Future<Boolean> call : threads.invokeAll(calls)) {
				assertThat(call.get()).isTrue();
			}
		}
		assertThat(notes(store(this.folder, FIRST))).hasSize(80).doesNotHaveDuplicates();
	}

	@Test
	void transactWhenProcessesWriteAtOnceLosesNothing() throws Exception {
		List<Process> processes = new ArrayList<>();
		for (int writer = 0; writer < 2; writer++) {
			processes.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"--enable-native-access=ALL-UNNAMED",
					"-Dorg.sqlite.tmpdir=" + System.getProperty("org.sqlite.tmpdir"), "-cp",
					System.getProperty("java.class.path"), Writer.class.getName(), this.folder.toString(),
					"writer " + writer)
				.inheritIO()
				.start());
		}
		for (Process process : processes) {
			assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
			assertThat(process.exitValue()).isZero();
		}
		assertThat(notes(store(this.folder, FIRST))).hasSize(100).doesNotHaveDuplicates();
	}

	@Test
	void transactWhenSchemaIsOlderTakesTheStepsThatAreMissing() {
		add(store(this.folder, FIRST), "old");
		Schema next = new Schema(List.of(FIRST.steps().getFirst(),
				"alter table note add column author text;\n\nupdate note set author = 'nobody';\n"));
		Store store = store(this.folder, next);
		assertThat(query(store, "select author from note")).containsExactly("nobody");
		assertThat(query(store, "select version from schema_version order by version")).containsExactly("1", "2");
	}

	@Test
	void transactWhenAStepFailsTakesNoneAndKeepsWhatWasThere() {
		add(store(this.folder, FIRST), "old");
		Schema broken = new Schema(
				List.of(FIRST.steps().getFirst(), "alter table note add column author text;\nselect nonsense;"));
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> notes(store(this.folder, broken)));
		assertThat(query(store(this.folder, FIRST), "select count(*) from pragma_table_info('note')"))
			.containsExactly("1");
		assertThat(notes(store(this.folder, FIRST))).containsExactly("old");
	}

	@Test
	void transactWhenSchemaIsNewerChangesNothing() {
		Schema newer = new Schema(List.of(FIRST.steps().getFirst(), "create table other (a integer)"));
		add(store(this.folder, newer), "new");
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> add(store(this.folder, FIRST), "old"))
			.withMessage("The database " + file() + " was made by a newer tmux-orc. "
					+ "Run that one, or set XDG_STATE_HOME to another folder.");
		assertThat(notes(store(this.folder, newer))).containsExactly("new");
	}

	@Test
	void transactWhenFileIsDamagedSaysSoAndLeavesIt() throws Exception {
		byte[] bytes = "no database at all, but longer than a header of one, which has a hundred bytes and more"
			.repeat(3)
			.getBytes(StandardCharsets.UTF_8);
		Files.write(file(), bytes);
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> add(store(this.folder, FIRST), "one"))
			.withMessage("The database " + file() + " is damaged. "
					+ "Move it away together with its files '-wal' and '-shm', and a new one is made.");
		assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
	}

	@Test
	void transactWhenFolderIsNoneSaysSo() throws Exception {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> add(store(file, FIRST), "one"))
			.withMessage("The database " + file.resolve("tmux-orc.db") + " cannot be written. "
					+ "Make its folder writable, or set XDG_STATE_HOME to a folder that is.");
	}

	@Test
	void transactWhenAnotherHoldsItSaysSoAfterAWhile() {
		Store holder = store(this.folder, FIRST);
		holder.transact((connection) -> {
			insert(connection, "one");
			Store hasty = new Store(file(), FIRST, Duration.ofMillis(50));
			assertThatExceptionOfType(StoreException.class).isThrownBy(() -> add(hasty, "two"))
				.withMessage("The database " + file() + " is in use by another program, which does not let go of it. "
						+ "Run the command again, or end that program.");
			return true;
		});
		assertThat(notes(holder)).containsExactly("one");
	}

	@Test
	void transactWhenDiskIsFullSaysSoAndKeepsWhatWasThere() {
		Store store = store(this.folder, FIRST);
		add(store, "one");
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.transact((connection) -> {
			try (Statement statement = connection.createStatement()) {
				statement.execute("pragma max_page_count = 1");
			}
			insert(connection, "x".repeat(1_000_000));
			return true;
		})).withMessageStartingWith("The disk that holds the database " + file() + " is full. Make room");
		assertThat(notes(store)).containsExactly("one");
	}

	@Test
	void currentSchemaMakesTheTables() {
		Store store = Store.in(this.folder);
		assertThat(query(store, "select count(*) from agent_start")).containsExactly("0");
	}

	private Path file() {
		return this.folder.resolve("tmux-orc.db");
	}

	private static Store store(Path folder, Schema schema) {
		return new Store(folder.resolve("tmux-orc.db"), schema, LIMIT);
	}

	private static void add(Store store, String text) {
		store.transact((connection) -> {
			insert(connection, text);
			return true;
		});
	}

	private static void insert(Connection connection, String text) throws SQLException {
		try (var insert = connection.prepareStatement("insert into note (text) values (?)")) {
			insert.setString(1, text);
			insert.executeUpdate();
		}
	}

	private static List<String> notes(Store store) {
		return query(store, "select text from note");
	}

	private static List<String> query(Store store, String sql) {
		return store.transact((connection) -> {
			List<String> values = new ArrayList<>();
			try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
				while (rows.next()) {
					values.add(rows.getString(1));
				}
			}
			return values;
		});
	}

	/**
	 * Another process that writes.
	 */
	static final class Writer {

		private Writer() {
		}

		static void main(String[] arguments) {
			for (int number = 0; number < 50; number++) {
				add(store(Path.of(arguments[0]), FIRST), arguments[1] + ", note " + number);
			}
		}

	}

}
