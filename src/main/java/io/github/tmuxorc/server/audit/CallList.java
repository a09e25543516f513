package io.github.tmuxorc.server.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.github.tmuxorc.surface.TextTable;

/**
 * The last calls that clients made.
 *
 * @param calls the calls, the oldest first
 * @param damaged how many lines between them could not be read
 */
record CallList(List<Call> calls, int damaged) {

	/**
	 * Read the last calls.
	 * @param files where they are
	 * @param most how many at most
	 * @param wanted which ones
	 * @return the calls
	 * @throws IOException if a file cannot be read
	 */
	static CallList read(CallFiles files, int most, Predicate<CallRecord> wanted) throws IOException {
		List<Call> calls = new ArrayList<>();
		int damaged = 0;
		for (Path file : files.newestFirst()) {
			for (String line : lines(file).reversed()) {
				if (calls.size() == most) {
					return new CallList(List.copyOf(calls.reversed()), damaged);
				}
				CallRecord call = CallRecord.parse(line);
				if (call == null && !line.isBlank()) {
					damaged++;
					call = CallRecord.parse(line.substring(Math.max(0, line.lastIndexOf(CallRecord.START))));
				}
				if (call != null && wanted.test(call)) {
					calls.add(Call.of(call));
				}
			}
		}
		return new CallList(List.copyOf(calls.reversed()), damaged);
	}

	// What is no UTF-8 is damaged, and no reason to read nothing.
	private static List<String> lines(Path file) throws IOException {
		try {
			return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n"));
		}
		catch (NoSuchFileException ex) {
			// It was the oldest, and has just been deleted.
			return List.of();
		}
	}

	@Override
	public String toString() {
		String note = (this.damaged > 0) ? "\n" + this.damaged + " damaged lines were left out." : "";
		if (this.calls.isEmpty()) {
			return "No such call was made." + note;
		}
		return TextTable.of(List.of("TIME", "CLIENT", "TOOL", "TIER", "ARGUMENTS", "OUTCOME", "MS"),
				this.calls.stream().map(Call::row).toList()) + note;
	}

}
