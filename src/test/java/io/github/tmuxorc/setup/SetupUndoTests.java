package io.github.tmuxorc.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.setup.file.UndoOutcome;
import io.github.tmuxorc.setup.file.Undoable;
import io.github.tmuxorc.setup.file.Undone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SetupUndoTests {

	private static final UserEnvironment HOME = new UserEnvironment(Map.of("HOME", "/home"), OperatingSystem.LINUX);

	private final Undoable one = part("one", List.of(new Undone("one", "/f", UndoOutcome.RESTORED, null)));

	@Test
	void undoAllAsksEveryPart() {
		UndoReport report = undo(HOME, this.one, part("two", List.of())).undoAll(false);
		assertThat(report.exitCode()).isEqualTo(ExitCode.DONE);
		assertThat(report).hasToString("one: /f is what it was before.");
	}

	@Test
	void undoAllWhenNothingWasChangedSaysSo() {
		assertThat(undo(HOME, part("two", List.of())).undoAll(false))
			.hasToString("There is nothing to take back; nothing was changed.");
	}

	@Test
	void undoAllWhenAPartFailsGoesOnAndEndsWithItsCode() {
		Undoable broken = failing("broken");
		UndoReport report = undo(HOME, broken, this.one).undoAll(false);
		assertThat(report.exitCode()).isEqualTo(ExitCode.REFUSED);
		assertThat(report).hasToString("one: /f is what it was before.\nbroken: It is broken. Repair it.");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> undo(HOME, broken).undo("broken", false));
	}

	@Test
	void undoAllWhenEveryPartFailsInTheSameWayIsOneFailure() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> undo(HOME, failing("one"), failing("two")).undoAll(false))
			.withMessage("It is broken. Repair it.");
	}

	@Test
	void undoWhenThePartIsUnknownNamesTheParts() {
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> undo(HOME, this.one, part("two", List.of())).undo("three", false))
			.withMessage("'three' is nothing that 'setup' changes. Choose one of: one, two.");
	}

	@Test
	void undoAllWhenThereIsNoHomeIsOneFailure() {
		UserEnvironment none = new UserEnvironment(Map.of(), OperatingSystem.LINUX);
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> undo(none, this.one).undoAll(false))
			.withMessageStartingWith("The variable HOME ");
	}

	@Test
	void partsAreSuggestedToWhoTakesBack() {
		UndoCompletion completion = new UndoCompletion(undo(HOME, this.one, part("two", List.of())));
		assertThat(completion.knows("setup undo", "part")).isTrue();
		assertThat(completion.knows("setup", "part")).isFalse();
		assertThat(completion.values()).containsExactly("one", "two");
	}

	private static SetupUndo undo(UserEnvironment environment, Undoable... parts) {
		return new SetupUndo(() -> Stream.of(parts), environment);
	}

	private static Undoable part(String name, List<Undone> files) {
		return new Undoable() {

			@Override
			public List<String> subjects() {
				return List.of(name);
			}

			@Override
			public List<Undone> undo(String subject, boolean dryRun) {
				return files;
			}

		};
	}

	private static Undoable failing(String name) {
		return new Undoable() {

			@Override
			public List<String> subjects() {
				return List.of(name);
			}

			@Override
			public List<Undone> undo(String subject, boolean dryRun) {
				throw new RefusedException("It is broken.", "Repair it.");
			}

		};
	}

}
