package io.github.tmuxorc.setup.client;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a member out of an object, with its comma and the line that it had for itself.
 * Comments around it stay.
 *
 * @param text the text of the document
 * @param object the object
 * @param member the member
 */
record JsonRemoval(String text, JsonObject object, JsonMember member) {

	List<TextEdit> edits() {
		int index = this.object.members().indexOf(this.member);
		int before = (index > 0) ? this.object.members().get(index - 1).end() : this.object.open() + 1;
		int next = JsonGap.end(this.text, this.member.end());
		List<TextEdit> edits = new ArrayList<>();
		if (this.text.startsWith(",", next)) {
			if (this.text.substring(this.member.end(), next).isBlank()) {
				return List.of(TextEdit.delete(start(before, next + 1), next + 1));
			}
			edits.add(TextEdit.delete(start(before, this.member.end()), this.member.end()));
			edits.add(TextEdit.delete(next, next + 1));
			return edits;
		}
		int start = start(before, this.member.end());
		if (index == 0) {
			boolean alone = this.text.substring(before, this.member.key()).isBlank() && next == this.object.close()
					&& this.text.substring(this.member.end(), next).isBlank();
			return List.of(alone ? TextEdit.delete(before, next) : TextEdit.delete(start, this.member.end()));
		}
		int comma = JsonGap.end(this.text, before);
		if (start <= comma + 1) {
			return List.of(TextEdit.delete(comma, this.member.end()));
		}
		edits.add(TextEdit.delete(comma, comma + 1));
		edits.add(TextEdit.delete(start, this.member.end()));
		return edits;
	}

	// The line end of a comment before it must stay, unless another follows.
	private int start(int before, int end) {
		int start = JsonGap.blanksBefore(this.text, this.member.key());
		int rest = end;
		while (rest < this.text.length() && " \t\r".indexOf(this.text.charAt(rest)) >= 0) {
			rest++;
		}
		return (JsonGap.endsInLineComment(this.text, before, start) && !this.text.startsWith("\n", rest))
				? this.member.key() : start;
	}

}
