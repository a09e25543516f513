package io.github.tmuxorc.store;

import java.nio.file.Path;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every database must do.
 */
abstract class StoreContractTests {

	static final Duration LIMIT = Duration.ofSeconds(30);

	static final Schema FIRST = new Schema(List.of("create table note (text text not null);"));

	/**
	 * Where the database of this test is.
	 * @return a folder, or the address of a server
	 */
	abstract String place();

	/**
	 * What it is called.
	 * @return its name in messages
	 */
	abstract String name();

	@Test
	void transactWhenWorkThrowsKeepsNothingOfIt() {
		Store store = store(place(), FIRST);
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
				add(store(place(), FIRST), "note " + i);
				return true;
			}).toList();
			for (Future<Boolean> call : threads.invokeAll(calls)) {
				assertThat(call.get()).isTrue();
			}
		}
		assertThat(notes(store(place(), FIRST))).hasSize(80).doesNotHaveDuplicates();
	}

	@Test
	void transactWhenProcessesWriteAtOnceLosesNothing() throws Exception {
		List<Process> processes = new ArrayList<>();
		for (int writer = 0; writer < 2; writer++) {
			processes.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"--enable-native-access=ALL-UNNAMED",
					"-Dorg.sqlite.tmpdir=" + System.getProperty("org.sqlite.tmpdir"), "-cp",
					System.getProperty("java.class.path"), Writer.class.getName(), place(), "writer " + writer)
				.inheritIO()
				.start());
		}
		for (Process process : processes) {
			assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
			assertThat(process.exitValue()).isZero();
		}
		assertThat(notes(store(place(), FIRST))).hasSize(100).doesNotHaveDuplicates();
	}

	@Test
	void transactWhenSchemaIsOlderTakesTheStepsThatAreMissing() {
		add(store(place(), FIRST), "old");
		Schema next = new Schema(List.of(FIRST.steps().getFirst(),
				"alter table note add column author text;\n\nupdate note set author = 'nobody';\n"));
		Store store = store(place(), next);
		assertThat(query(store, "select author from note")).containsExactly("nobody");
		assertThat(query(store, "select version from schema_version order by version")).containsExactly("1", "2");
	}

	@Test
	void transactWhenAStepFailsTakesNoneAndKeepsWhatWasThere() {
		add(store(place(), FIRST), "old");
		Schema broken = new Schema(
				List.of(FIRST.steps().getFirst(), "alter table note add column author text;\nselect nonsense;"));
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> notes(store(place(), broken)));
		assertThat(query(store(place(), FIRST), "select * from note")).containsExactly("old");
		assertThat(notes(store(place(), FIRST))).containsExactly("old");
	}

	@Test
	void transactWhenSchemaIsNewerChangesNothing() {
		Schema newer = new Schema(List.of(FIRST.steps().getFirst(), "create table other (a integer)"));
		add(store(place(), newer), "new");
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> add(store(place(), FIRST), "old"))
			.withMessageStartingWith("The database " + name() + " was made by a newer tmux-orc. Run that one, or set ");
		assertThat(notes(store(place(), newer))).containsExactly("new");
	}

	@Test
	void currentSchemaMakesTheTables() {
		Store store = store(place(), Schema.current());
		assertThat(query(store, "select count(*) from agent_start")).containsExactly("0");
	}

	static Store store(String place, Schema schema) {
		return new Store(() -> place.startsWith(PostgresDatabase.SCHEME) ? new PostgresDatabase(place, LIMIT)
				: new SqliteDatabase(Path.of(place, "tmux-orc.db"), LIMIT), schema, LIMIT);
	}

	static void add(Store store, String text) {
		store.transact((connection) -> {
			insert(connection, text);
			return true;
		});
	}

	static void insert(Connection connection, String text) throws SQLException {
		try (var insert = connection.prepareStatement("insert into note (text) values (?)")) {
			insert.setString(1, text);
			insert.executeUpdate();
		}
	}

	static List<String> notes(Store store) {
		return query(store, "select text from note");
	}

	static List<String> query(Store store, String sql) {
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
				add(store(arguments[0], FIRST), arguments[1] + ", note " + number);
			}
		}

	}

}
