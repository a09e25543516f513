package io.github.tmuxorc.message.mail;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.Page;
import io.github.tmuxorc.surface.TextTable;

/**
 * Letters, a line each.
 *
 * @param letters the letters
 * @param total how many there are
 * @param nextCursor what continues the list; left out at its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MailList(List<LetterFate> letters, int total, @Nullable String nextCursor) {

	private static final List<String> HEADER = List.of("LETTER", "FROM", "TO", "STATE", "TEXT");

	MailList {
		letters = List.copyOf(letters);
	}

	@Override
	public String toString() {
		if (this.letters.isEmpty()) {
			return "No letters.";
		}
		return TextTable.of(HEADER, this.letters.stream().map(LetterFate::row).toList())
				+ new Page<>(this.letters, this.total, this.nextCursor).more("letters");
	}

}
