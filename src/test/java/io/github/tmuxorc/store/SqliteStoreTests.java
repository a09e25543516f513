package io.github.tmuxorc.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Statement;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SqliteStoreTests extends StoreContractTests {

	@TempDir
	private Path folder;

	@Test
	void transactWhenNothingIsThereMakesAPrivateFileInAnyFolder() throws Exception {
		Path odd = this.folder.resolve("a ?b #c%20 grüß ✓/state");
		Store store = store(odd.toString(), FIRST);
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
	void transactWhenFileIsDamagedSaysSoAndLeavesIt() throws Exception {
		byte[] bytes = "no database at all, but longer than a header of one, which has a hundred bytes and more"
			.repeat(3)
			.getBytes(StandardCharsets.UTF_8);
		Files.write(file(), bytes);
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> add(store(place(), FIRST), "one"))
			.withMessage("The database " + file() + " is damaged. "
					+ "Move it away together with its files '-wal' and '-shm', and a new one is made.");
		assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
	}

	@Test
	void transactWhenFolderIsNoneSaysSo() throws Exception {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> add(store(file.toString(), FIRST), "one"))
			.withMessage("The database " + file.resolve("tmux-orc.db") + " cannot be written. "
					+ "Make its folder writable, or set XDG_STATE_HOME to a folder that is.");
	}

	@Test
	void transactWhenAnotherHoldsItSaysSoAfterAWhile() {
		Store holder = store(place(), FIRST);
		Duration limit = Duration.ofMillis(50);
		holder.transact((connection) -> {
			insert(connection, "one");
			Store hasty = new Store(() -> new SqliteDatabase(file(), limit), FIRST, limit);
			assertThatExceptionOfType(StoreException.class).isThrownBy(() -> add(hasty, "two"))
				.withMessage("The database " + file() + " was in use by other programs at each try. "
						+ "Run the command again; if it fails again, end those programs.");
			return true;
		});
		assertThat(notes(holder)).containsExactly("one");
	}

	@Test
	void transactWhenDiskIsFullSaysSoAndKeepsWhatWasThere() {
		Store store = store(place(), FIRST);
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

	@Override
	String place() {
		return this.folder.toString();
	}

	@Override
	String name() {
		return file().toString();
	}

	private Path file() {
		return this.folder.resolve("tmux-orc.db");
	}

}
