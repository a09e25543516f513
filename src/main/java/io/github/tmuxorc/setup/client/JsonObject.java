package io.github.tmuxorc.setup.client;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Where an object lies in the text of a JSON document. Offsets count characters.
 *
 * @param open the offset of its opening brace
 * @param close the offset of its closing brace
 * @param members its members, in the order of the text
 */
record JsonObject(int open, int close, List<JsonMember> members) {

	/**
	 * Read the object that a parser stands at.
	 * @param parser the parser, at the opening brace; afterwards at the closing one
	 * @param path the names of the members to look into, from the outside in
	 * @return the object
	 */
	static JsonObject read(JsonParser parser, List<String> path) {
		int open = offset(parser);
		List<JsonMember> members = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			members.add(JsonMember.read(parser, path));
		}
		return new JsonObject(open, offset(parser), members);
	}

	/**
	 * The member of a name. Of several, readers take the last.
	 * @param name the name
	 * @return the member, or {@code null} if there is none
	 */
	@Nullable JsonMember member(String name) {
		return this.members.reversed().stream().filter((member) -> member.name().equals(name)).findFirst().orElse(null);
	}

	/**
	 * The offset of the token that a parser stands at.
	 * @param parser the parser
	 * @return the offset
	 */
	static int offset(JsonParser parser) {
		return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
	}

}
