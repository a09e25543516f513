package io.github.tmuxorc.json;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON as Jackson's data binding reads it into a tree, without the time that it
 * takes to start, which is longer than that of most commands.
 */
public final class JsonTree {

	private static final JsonFactory FACTORY = new JsonFactory();

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private JsonTree() {
	}

	/**
	 * Read one value.
	 * @param json a text that holds nothing else
	 * @return the value
	 * @throws JacksonException if it holds anything else, or nothing
	 */
	public static JsonNode read(String json) {
		try (JsonParser parser = parser(json)) {
			JsonNode value = next(parser);
			if (value == null || parser.nextToken() != null) {
				throw new StreamReadException(parser, "not one value");
			}
			return value;
		}
	}

	/**
	 * Read values that follow one another.
	 * @param json a text, of which the end may be missing so far
	 * @return those that are whole, up to the first that is not
	 */
	public static List<JsonNode> readAll(String json) {
		List<JsonNode> values = new ArrayList<>();
		try (JsonParser parser = parser(json)) {
			for (JsonNode value; (value = next(parser)) != null;) {
				values.add(value);
			}
		}
		catch (JacksonException ex) {
			return values;
		}
		return values;
	}

	private static JsonParser parser(String json) {
		return FACTORY.createParser(ObjectReadContext.empty(), json);
	}

	private static @Nullable JsonNode next(JsonParser parser) {
		JsonToken token = parser.nextToken();
		return (token != null) ? value(parser, token) : null;
	}

	private static JsonNode value(JsonParser parser, JsonToken token) {
		return switch (token) {
			case START_OBJECT -> object(parser);
			case START_ARRAY -> array(parser);
			case VALUE_STRING -> NODES.stringNode(parser.getString());
			case VALUE_NUMBER_INT -> integer(parser);
			case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
			case VALUE_TRUE -> NODES.booleanNode(true);
			case VALUE_FALSE -> NODES.booleanNode(false);
			default -> NODES.nullNode();
		};
	}

	private static JsonNode integer(JsonParser parser) {
		return switch (parser.getNumberType()) {
			case INT -> NODES.numberNode(parser.getIntValue());
			case LONG -> NODES.numberNode(parser.getLongValue());
			default -> NODES.numberNode(parser.getBigIntegerValue());
		};
	}

	private static JsonNode object(JsonParser parser) {
		ObjectNode object = NODES.objectNode();
		for (String name; (name = parser.nextName()) != null;) {
			object.set(name, value(parser, parser.nextToken()));
		}
		return object;
	}

	private static JsonNode array(JsonParser parser) {
		ArrayNode array = NODES.arrayNode();
		for (JsonToken token; (token = parser.nextToken()) != JsonToken.END_ARRAY;) {
			array.add(value(parser, token));
		}
		return array;
	}

}
