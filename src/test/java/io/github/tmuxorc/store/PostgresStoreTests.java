package io.github.tmuxorc.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.tmuxorc.failure.FailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostgresStoreTests extends StoreContractTests {

	@SuppressWarnings("NullAway.Init")
	private String url;

	@BeforeEach
	void makeDatabase() {
		this.url = PostgresServer.newDatabase();
	}

	@Test
	void transactWhenManyFindNoTablesMakesThemOnce() throws Exception {
		List<Callable<@Nullable Object>> calls = new ArrayList<>();
		for (int number = 0; number < 12; number++) {
			calls.add(() -> {
				query(Store.at(this.url), "select 1");
				return null;
			});
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
			for (Future<?> call : threads.invokeAll(calls)) {
				assertThat(call.get()).isNull();
			}
		}
		assertThat(query(Store.at(this.url), "select version from schema_version order by version"))
			.hasSize(Schema.current().steps().size());
	}

	@Test
	void checkWhenItAnswersSaysSoAndMakesNoTables() {
		assertThat(Store.at(this.url).check()).isEqualTo(name() + " answers.");
		assertThat(query(store(this.url, new Schema(List.of())),
				"select count(*) from pg_tables where tablename = 'task'"))
			.containsExactly("0");
	}

	@Test
	void useWhenPasswordIsWrongSaysSoWithoutIt() {
		assertFailure(PostgresServer.url("postgres", "postgres", "wrong-word"),
				"refuses the user 'postgres' or the password. Correct them in orc.store.url or in the file ~/.pgpass.");
		assertFailure(PostgresServer.url("postgres", "nobody-here", "wrong-word"),
				"refuses the user 'nobody-here' or the password. Correct them in orc.store.url or in the file ~/.pgpass.");
	}

	@Test
	void useWhenDatabaseIsMissingSaysSo() {
		assertFailure(PostgresServer.url("none"),
				"does not exist. Create it there with 'createdb', or correct orc.store.url.");
	}

	@Test
	void useWhenServerIsAwaySaysSo() {
		assertFailure("jdbc:postgresql://127.0.0.1:1/postgres?user=postgres&password=wrong-word",
				"cannot be reached. Start it and see to the network, or correct orc.store.url.");
		assertFailure("jdbc:postgresql://no-such-host.invalid/postgres?user=postgres&password=wrong-word",
				"cannot be reached. Start it and see to the network, or correct orc.store.url.");
	}

	@Test
	void useWhenItCanOnlyBeReadSaysSo() {
		PostgresServer.execute(this.url, "alter database " + database() + " set default_transaction_read_only = on");
		assertFailure(this.url, "can only be read. Name the server that can be written in orc.store.url.");
	}

	@Test
	void transactWhenUserMayMakeNoTablesSaysSo() {
		PostgresServer.execute(this.url, "create role guest login password 'wrong-word'");
		try {
			String guest = PostgresServer.url(database(), "guest", "wrong-word");
			assertThatExceptionOfType(StoreException.class).isThrownBy(() -> notes(store(guest, FIRST)))
				.withMessage("The database " + name() + " does not let 'guest' do this. "
						+ "Give that user the right to create tables in it, or name another in orc.store.url.");
		}
		finally {
			PostgresServer.execute(this.url, "drop role guest");
		}
	}

	@Test
	void useWhenUrlIsNoneSaysSoWithoutIt() {
		for (String odd : List.of("jdbc:mysql://wrong-word@host/db", "wrong-word",
				"jdbc:postgresql://me:wrong-word@host/db", "jdbc:postgresql://host:wrong-word/db")) {
			assertThatExceptionOfType(FailedException.class).isThrownBy(() -> Store.at(odd).check())
				.withMessage("The setting 'orc.store.url' is not the address of a PostgreSQL database. "
						+ "Write it as jdbc:postgresql://HOST/DATABASE?user=NAME, or leave it empty.");
		}
	}

	@Test
	void transactWhenAnotherHoldsItSaysSoAfterAWhile() {
		Store holder = store(this.url, FIRST);
		add(holder, "one");
		Duration limit = Duration.ofMillis(50);
		Store hasty = new Store(() -> new PostgresDatabase(this.url, limit), FIRST, limit);
		holder.transact((connection) -> {
			insert(connection, "two");
			assertThatExceptionOfType(StoreException.class).isThrownBy(() -> add(hasty, "three"))
				.withMessage("The database " + name() + " was in use by other programs at each try. "
						+ "Run the command again; if it fails again, end those programs.");
			return true;
		});
		assertThat(notes(holder)).containsExactly("one", "two");
	}

	@Override
	String place() {
		return this.url;
	}

	@Override
	String name() {
		return "'" + database() + "' on 127.0.0.1:" + PostgresServer.port();
	}

	private String database() {
		return this.url.replaceAll(".*/|[?].*", "");
	}

	private static void assertFailure(String url, String message) {
		for (Runnable use : List.<Runnable>of(() -> Store.at(url).check(), () -> add(Store.at(url), "one"))) {
			assertThatExceptionOfType(StoreException.class).isThrownBy(use::run)
				.withMessageEndingWith(message)
				.satisfies((failure) -> assertThat(failure.toString()).doesNotContain("wrong-word"));
		}
	}

}
