package io.github.tmuxorc.setup.client;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Where a member of an object lies.
 *
 * @param name its name
 * @param key the offset of its name
 * @param start the offset of its value
 * @param end the offset after its value
 * @param text the value, if it is a string at the end of the path
 * @param texts the values, if it is an array of nothing but strings at the end of the
 * path
 * @param object the value, if it is an object on the path
 */
record JsonMember(String name, int key, int start, int end, @Nullable String text, @Nullable List<String> texts,
		@Nullable JsonObject object) {

	static JsonMember read(JsonParser parser, List<String> path) {
		String name = parser.currentName();
		int key = JsonObject.offset(parser);
		JsonToken kind = parser.nextToken();
		int start = JsonObject.offset(parser);
		String text = null;
		List<String> texts = null;
		JsonObject object = null;
		if (kind == JsonToken.START_OBJECT && !path.isEmpty() && path.getFirst().equals(name)) {
			object = JsonObject.read(parser, path.subList(1, path.size()));
		}
		else if (kind == JsonToken.START_ARRAY && path.isEmpty()) {
			texts = strings(parser);
		}
		else if (kind == JsonToken.VALUE_STRING && path.isEmpty()) {
			text = parser.getString();
		}
		else {
			parser.skipChildren();
		}
		parser.finishToken();
		int end = Math.toIntExact(parser.currentLocation().getCharOffset());
		return new JsonMember(name, key, start, end, text, texts, object);
	}

	private static @Nullable List<String> strings(JsonParser parser) {
		List<String> strings = new ArrayList<>();
		boolean mixed = false;
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			if (token == JsonToken.VALUE_STRING && !mixed) {
				strings.add(parser.getString());
			}
			else {
				mixed = true;
				parser.skipChildren();
			}
		}
		return mixed ? null : strings;
	}

}
