package io.github.tmuxorc.setup.tmux;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.setup.OurProgram;
import io.github.tmuxorc.setup.file.ConfigFile;
import io.github.tmuxorc.setup.file.MarkedBlock;
import io.github.tmuxorc.setup.file.Undoable;
import io.github.tmuxorc.setup.file.Undone;
import io.github.tmuxorc.setup.file.UserFiles;

/**
 * Puts our lines into the file that the user's tmux reads, and takes them out again.
 * Nothing else of the file changes. The running server keeps what it has read until it
 * ends.
 */
final class TmuxSetup implements Undoable {

	static final MarkedBlock MARKS = new MarkedBlock("#");

	private static final String SUBJECT = "tmux";

	private final TmuxFiles tmuxFiles;

	private final OurProgram program;

	private final UserFiles files;

	private final TrialServer trial;

	private final RunningServer server;

	private final TmuxBlock block;

	TmuxSetup(TmuxFiles tmuxFiles, OurProgram program, UserFiles files, TrialServer trial, RunningServer server,
			TmuxBlock block) {
		this.tmuxFiles = tmuxFiles;
		this.program = program;
		this.files = files;
		this.trial = trial;
		this.server = server;
		this.block = block;
	}

	/**
	 * Whether our lines are in a file.
	 * @return whether they are in one that we changed, or one where tmux looks
	 */
	boolean isSetUp() {
		return places().anyMatch(TmuxFiles::hasBlock);
	}

	private Stream<Path> places() {
		return Stream.concat(this.files.changed(SUBJECT).stream(), this.tmuxFiles.usual().stream()).distinct();
	}

	/**
	 * Put our lines into the file, once tmux has taken them on a server of our own.
	 * @param now whether the running server is to have them at once
	 * @param dryRun whether to tell what would change in the place of changing it
	 * @return what became of it
	 */
	TmuxReport setUp(boolean now, boolean dryRun) {
		ConfigFile file = ConfigFile.read(this.tmuxFiles.choose(this.server.files()));
		String text = Objects.requireNonNullElse(file.text(), "");
		List<String> own = this.trial.read(file.path(), MARKS.removeFrom(text));
		List<String> bound = Stream
			.of(this.trial.keys(), own, new SourcedFiles(this.tmuxFiles.environment().home(), this.trial).read(own))
			.flatMap(List::stream)
			.toList();
		BlockKeys keys = BlockKeys.choose(text, bound, this.server.keys());
		String lines = this.block.lines(keys, this.program.path());
		String result = MARKS.put(text, lines);
		this.trial.load(MARKS.put("", lines));
		requireLineEnds(file.path(), text, lines);
		this.trial.read(file.path(), result);
		BlockOutcome outcome = outcome(text, result);
		if (dryRun) {
			return new TmuxReport(outcome.inDryRun(), file.path().toString(), keys, null,
					(outcome != BlockOutcome.UNCHANGED) ? lines : null, null);
		}
		Path backup = (outcome != BlockOutcome.UNCHANGED) ? this.files.write(SUBJECT, file, result) : null;
		return new TmuxReport(outcome, file.path().toString(), keys, (backup != null) ? backup.toString() : null, null,
				nextStep(file.path(), lines, now));
	}

	private void requireLineEnds(Path path, String text, String lines) {
		if (text.contains("\r\n") && !this.trial.takes(MARKS.put("\r\n", lines))) {
			throw new FailedException("The lines of " + path + " end as on Windows, which this tmux does not take.",
					"Nothing was changed; convert it, as 'dos2unix' does, and run the command again.");
		}
	}

	private static BlockOutcome outcome(String text, String result) {
		if (result.equals(text)) {
			return BlockOutcome.UNCHANGED;
		}
		return MARKS.isIn(text) ? BlockOutcome.UPDATED : BlockOutcome.ADDED;
	}

	private @Nullable String nextStep(Path path, String lines, boolean now) {
		if (!this.server.isRunning()) {
			return null;
		}
		return (now && this.server.load(lines)) ? "The running tmux has it now."
				: "The running tmux takes it by 'tmux source-file " + path + "'.";
	}

	@Override
	public List<String> subjects() {
		return List.of(SUBJECT);
	}

	@Override
	public List<Undone> undo(String subject, boolean dryRun) {
		List<Path> changed = this.files.changed(SUBJECT);
		return places().filter((path) -> changed.contains(path) || TmuxFiles.hasBlock(path))
			.map((path) -> this.files.undo(SUBJECT, path, MARKS::removeFrom, dryRun))
			.toList();
	}

}
