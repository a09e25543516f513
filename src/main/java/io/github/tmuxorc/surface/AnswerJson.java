package io.github.tmuxorc.surface;

import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Answers and failures as JSON on one line, in the form that tools give as well: a record
 * is an object of its components, and a component that is null is left out. This is what
 * Jackson's data binding makes of them, without the time that it takes to start.
 */
public final class AnswerJson {

	private static final JsonFactory FACTORY = new JsonFactory();

	// Java makes the accessors of a record anew each time that it is asked.
	private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {

		@Override
		protected List<Method> computeValue(Class<?> type) {
			List<Method> accessors = Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
			accessors.forEach(ReflectionUtils::makeAccessible);
			return accessors;
		}

	};

	private AnswerJson() {
	}

	/**
	 * Write an answer.
	 * @param answer a record, of records, lists, maps, texts, numbers, booleans,
	 * constants and instants
	 * @return one line, with no newline at its end
	 * @throws IllegalArgumentException if something in it is of another type
	 */
	public static String write(Object answer) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
			write(json, answer);
		}
		return text.toString();
	}

	// Not a switch over types: Java makes code for one at run time, which takes longer
	// than
	// the rest.
	private static void write(JsonGenerator json, Object value) {
		if (value instanceof Record answer) {
			writeRecord(json, answer);
		}
		else if (value instanceof Map<?, ?> map) {
			writeMap(json, map);
		}
		else if (value instanceof List<?> list) {
			json.writeStartArray();
			list.forEach((element) -> write(json, element));
			json.writeEndArray();
		}
		else if (value instanceof Boolean flag) {
			json.writeBoolean(flag);
		}
		else if (value instanceof Integer || value instanceof Long) {
			json.writeNumber(((Number) value).longValue());
		}
		else if (value instanceof Double number) {
			json.writeNumber(number);
		}
		else if (isText(value)) {
			json.writeString(value.toString());
		}
		else {
			throw new IllegalArgumentException("an answer cannot hold a " + value.getClass().getName());
		}
	}

	private static boolean isText(Object value) {
		return value instanceof String || value instanceof Enum || value instanceof Instant;
	}

	private static void writeRecord(JsonGenerator json, Record answer) {
		json.writeStartObject();
		for (Method accessor : ACCESSORS.get(answer.getClass())) {
			writeMember(json, accessor.getName(), ReflectionUtils.invokeMethod(accessor, answer));
		}
		json.writeEndObject();
	}

	private static void writeMap(JsonGenerator json, Map<?, ?> map) {
		json.writeStartObject();
		map.forEach((name, value) -> writeMember(json, name.toString(), value));
		json.writeEndObject();
	}

	private static void writeMember(JsonGenerator json, String name, @Nullable Object value) {
		if (value != null) {
			json.writeName(name);
			write(json, value);
		}
	}

}
