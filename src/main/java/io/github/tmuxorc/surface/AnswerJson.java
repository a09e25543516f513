package io.github.tmuxorc.surface;

import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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

	private final JsonGenerator json;

	private final @Nullable String fence;

	private final UnaryOperator<String> words;

	private AnswerJson(JsonGenerator json, @Nullable String fence, UnaryOperator<String> words) {
		this.json = json;
		this.fence = fence;
		this.words = words;
	}

	/**
	 * Write an answer for a person's program.
	 * @param answer a record, of records, lists, maps, texts, numbers, booleans,
	 * constants and instants
	 * @return one line, with no newline at its end
	 * @throws IllegalArgumentException if something in it is of another type
	 */
	public static String write(Object answer) {
		return write(answer, null, UnaryOperator.identity());
	}

	/**
	 * Write an answer for a model. What is {@link UntrustedText} stands between marks
	 * that nobody could know when it was written.
	 * @param answer an answer, as in {@link #write(Object)}
	 * @return one line, with no newline at its end
	 */
	public static String writeFenced(Object answer) {
		return writeFenced(answer, UnaryOperator.identity());
	}

	/**
	 * Write an answer for a model, as {@link #writeFenced(Object)} does.
	 * @param answer an answer
	 * @param words says our own texts in other words
	 * @return one line, with no newline at its end
	 */
	public static String writeFenced(Object answer, UnaryOperator<String> words) {
		return write(answer, UntrustedText.newFence(), words);
	}

	private static String write(Object answer, @Nullable String fence, UnaryOperator<String> words) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
			new AnswerJson(json, fence, words).writeValue(answer);
		}
		return text.toString();
	}

	// Not a switch over types: Java makes code for one at run time, which takes longer
	// than the rest.
	private void writeValue(Object value) {
		if (value instanceof UntrustedText untrusted) {
			this.json.writeString((this.fence != null) ? untrusted.within(this.fence) : untrusted.text());
		}
		else if (value instanceof Record answer) {
			writeRecord(answer);
		}
		else if (value instanceof Map<?, ?> map) {
			writeMap(map);
		}
		else if (value instanceof List<?> list) {
			this.json.writeStartArray();
			list.forEach(this::writeValue);
			this.json.writeEndArray();
		}
		else if (value instanceof Boolean flag) {
			this.json.writeBoolean(flag);
		}
		else if (value instanceof Integer || value instanceof Long) {
			this.json.writeNumber(((Number) value).longValue());
		}
		else if (value instanceof Double number) {
			this.json.writeNumber(number);
		}
		else if (isText(value)) {
			this.json.writeString((value instanceof String text) ? this.words.apply(text) : value.toString());
		}
		else {
			throw new IllegalArgumentException("an answer cannot hold a " + value.getClass().getName());
		}
	}

	private static boolean isText(Object value) {
		return value instanceof String || value instanceof Enum || value instanceof Instant;
	}

	private void writeRecord(Record answer) {
		this.json.writeStartObject();
		for (Method accessor : ACCESSORS.get(answer.getClass())) {
			writeMember(accessor.getName(), ReflectionUtils.invokeMethod(accessor, answer));
		}
		this.json.writeEndObject();
	}

	private void writeMap(Map<?, ?> map) {
		this.json.writeStartObject();
		map.forEach((name, value) -> writeMember(name.toString(), value));
		this.json.writeEndObject();
	}

	private void writeMember(String name, @Nullable Object value) {
		if (value != null) {
			this.json.writeName(name);
			writeValue(value);
		}
	}

}
