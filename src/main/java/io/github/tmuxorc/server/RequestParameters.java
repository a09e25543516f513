package io.github.tmuxorc.server;

import java.util.LinkedHashMap;
import java.util.Map;

import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request. What is not there, or of a wrong type, is refused by its
 * name.
 *
 * @param method what is asked for
 * @param values the parameters as they came
 */
record RequestParameters(String method, Map<?, ?> values) {

	/**
	 * A text that must be there.
	 * @param name its name
	 * @return the text
	 */
	String text(String name) {
		String text = textIfGiven(name);
		if (text == null) {
			throw refused("needs the parameter '" + name + "', a string.");
		}
		return text;
	}

	/**
	 * A text.
	 * @param name its name
	 * @return the text, or null where none is given
	 */
	@Nullable String textIfGiven(String name) {
		Object value = this.values.get(name);
		if (value != null && !(value instanceof String)) {
			throw refused("takes a string as '" + name + "'.");
		}
		return (String) value;
	}

	/**
	 * Parameters within one that must be there.
	 * @param name its name
	 * @return the parameters
	 */
	RequestParameters object(String name) {
		if (!(this.values.get(name) instanceof Map<?, ?> object)) {
			throw refused("needs the parameter '" + name + "', an object.");
		}
		return new RequestParameters(this.method, object);
	}

	/**
	 * Texts by their names.
	 * @param name the name of the object that holds them
	 * @return the texts, without those that are blank; none where there is no object
	 */
	Map<String, String> texts(String name) {
		Map<String, String> texts = new LinkedHashMap<>();
		if (this.values.get(name) != null) {
			RequestParameters object = object(name);
			for (Object key : object.values.keySet()) {
				String text = object.textIfGiven(String.valueOf(key));
				if (text != null && !text.isBlank()) {
					texts.put(String.valueOf(key), text);
				}
			}
		}
		return texts;
	}

	private RequestRefusedException refused(String problem) {
		return new RequestRefusedException(ErrorCodes.INVALID_PARAMS, "The request '" + this.method + "' " + problem,
				null);
	}

}
