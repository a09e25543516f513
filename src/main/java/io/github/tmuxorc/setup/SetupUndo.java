package io.github.tmuxorc.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.setup.file.Undoable;
import io.github.tmuxorc.setup.file.Undone;

/**
 * Takes back what all parts of the set-up changed.
 *
 * @param parts the parts
 * @param environment the user's environment
 */
record SetupUndo(Supplier<Stream<Undoable>> parts, UserEnvironment environment) {

	/**
	 * The names of all that can be taken back.
	 * @return the names
	 */
	List<String> subjects() {
		return this.parts.get().flatMap((part) -> part.subjects().stream()).toList();
	}

	/**
	 * Take back what one part changed.
	 * @param subject the name of the part
	 * @param dryRun whether to tell what would be done in the place of doing it
	 * @return what became of it
	 */
	UndoReport undo(String subject, boolean dryRun) {
		Undoable part = this.parts.get()
			.filter((each) -> each.subjects().contains(subject))
			.findFirst()
			.orElseThrow(() -> new UsageException("'" + subject + "' is nothing that 'setup' changes.",
					"Choose one of: " + String.join(", ", subjects()) + "."));
		return new UndoReport(part.undo(subject, dryRun), List.of());
	}

	/**
	 * Take back everything. What fails is told of, and stops nothing; what fails in the
	 * same way everywhere is one failure.
	 * @param dryRun whether to tell what would be done in the place of doing it
	 * @return what became of it
	 */
	UndoReport undoAll(boolean dryRun) {
		var _ = this.environment.home(); // without it nothing is found, which is one
											// failure
		List<Undone> files = new ArrayList<>();
		List<UndoProblem> problems = new ArrayList<>();
		Map<String, TmuxOrcException> failures = new LinkedHashMap<>();
		for (String subject : subjects()) {
			try {
				files.addAll(undo(subject, dryRun).files());
			}
			catch (TmuxOrcException ex) {
				problems.add(new UndoProblem(subject, Problem.of(ex)));
				failures.put(ex.getMessage(), ex);
			}
		}
		if (problems.size() > 1 && problems.size() == subjects().size() && failures.size() == 1) {
			throw failures.values().iterator().next();
		}
		return new UndoReport(files, problems);
	}

}
