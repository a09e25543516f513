package io.github.tmuxorc.setup.check;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.store.Store;

import static org.assertj.core.api.Assertions.assertThat;

class StoreCheckTests {

	private static final int PAGE = 4096;

	@TempDir
	private Path folder;

	@Test
	void runWhenThereIsNoneIsFineAndMakesNone() {
		assertThat(run()).containsExactly(Finding.ok("database", file() + " is made when it is needed."));
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void runWhenItIsWholeIsFineAndChangesNothing() throws IOException {
		fill();
		byte[] before = Files.readAllBytes(file());
		assertThat(run()).containsExactly(Finding.ok("database", file() + " is whole."));
		assertThat(Files.readAllBytes(file())).isEqualTo(before);
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files).containsExactly(file());
		}
	}

	@Test
	void runWhenItIsNoDatabaseSaysSo() throws IOException {
		Files.writeString(file(), "no database".repeat(100));
		assertDamaged();
	}

	@Test
	void runWhenAPageIsLostSaysSo() throws IOException {
		fill();
		try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
			file.seek(PAGE);
			file.write(new byte[PAGE]);
		}
		assertDamaged();
	}

	@Test
	void runWhenTeamsShareAnotherLooksAtBoth(@TempDir Path other) throws IOException {
		Files.writeString(file(), "no database".repeat(100));
		List<Finding> findings = run(Store.in(other), Store.in(this.folder));
		assertThat(findings).extracting(Finding::subject).containsExactly("database", "local database");
		assertThat(findings).extracting(Finding::state).containsExactly(FindingState.OK, FindingState.BROKEN);
	}

	private void assertDamaged() {
		assertThat(run()).containsExactly(Finding.broken("database", "The database " + file() + " is damaged.",
				"Move it away together with its files '-wal' and '-shm', and a new one is made."));
	}

	private void fill() {
		Store.in(this.folder).transact((connection) -> {
			try (Statement statement = connection.createStatement()) {
				return statement.execute("create table note (text text)");
			}
		});
	}

	private Path file() {
		return this.folder.resolve("tmux-orc.db");
	}

	private List<Finding> run() {
		Store only = Store.in(this.folder);
		return run(only, only);
	}

	private static List<Finding> run(Store shared, Store local) {
		return new SetupChecks(StoreCheck.of(shared, local)).run().findings();
	}

}
