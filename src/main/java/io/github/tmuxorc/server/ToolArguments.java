package io.github.tmuxorc.server;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.modelcontextprotocol.spec.McpSchema.Tool;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.surface.NearestMatch;

/**
 * Turns the arguments of a call into those of the method, and refuses what the method
 * does not take.
 */
final class ToolArguments {

	private final String tool;

	private final Map<String, Parameter> parameters = new LinkedHashMap<>();

	private final Set<?> offered;

	private final Collection<?> required;

	/**
	 * Create the arguments of a tool.
	 * @param tool the tool, whose schema says what a client can give
	 * @param method the method that does the work
	 */
	ToolArguments(Tool tool, Method method) {
		this.tool = tool.name();
		for (Parameter parameter : method.getParameters()) {
			this.parameters.put(parameter.getName(), parameter);
		}
		Map<String, Object> schema = tool.inputSchema();
		this.offered = (schema.get("properties") instanceof Map<?, ?> properties) ? properties.keySet() : Set.of();
		this.required = (schema.get("required") instanceof Collection<?> names) ? names : Set.of();
	}

	/**
	 * Read the arguments of a call.
	 * @param given what the client sent, or null if it sent none
	 * @return a value for each parameter of the method
	 * @throws UsageException if an argument is unknown, missing or of a wrong kind
	 */
	@Nullable Object[] read(@Nullable Map<String, ?> given) {
		Map<String, ?> arguments = (given != null) ? given : Map.of();
		arguments.keySet().forEach(this::requireKnown);
		return this.parameters.values()
			.stream()
			.map((parameter) -> read(parameter, arguments.get(parameter.getName())))
			.toArray();
	}

	private void requireKnown(String name) {
		if (this.offered.contains(name)) {
			return;
		}
		List<String> names = this.parameters.keySet().stream().filter(this.offered::contains).toList();
		String nearest = NearestMatch.find(name, names);
		String remedy;
		if (nearest != null) {
			remedy = "Use '" + nearest + "'.";
		}
		else if (names.isEmpty()) {
			remedy = "Leave it out: the tool takes no arguments.";
		}
		else {
			remedy = "Leave it out, or use one of " + String.join(", ", names) + ".";
		}
		throw new UsageException("The tool '" + this.tool + "' has no argument '" + name + "'.", remedy);
	}

	private @Nullable Object read(Parameter parameter, @Nullable Object value) {
		if (value != null) {
			Object converted = convert(parameter.getType(), value);
			if (converted == null) {
				throw new UsageException(
						"The argument '" + parameter.getName() + "' of '" + this.tool + "' is " + describe(value) + ".",
						"Give " + kind(parameter.getType()) + ".");
			}
			return converted;
		}
		if (this.required.contains(parameter.getName())) {
			throw new UsageException("The tool '" + this.tool + "' needs the argument '" + parameter.getName() + "'.",
					"Give " + kind(parameter.getType()) + ".");
		}
		return null;
	}

	private static @Nullable Object convert(Class<?> type, Object value) {
		if (type == List.class) {
			return (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) ? list : null;
		}
		if (type.isEnum()) {
			return Stream.of(type.getEnumConstants())
				.filter((constant) -> choice(constant).equals(value))
				.findFirst()
				.orElse(null);
		}
		if (type == Integer.class && value instanceof Double number && number == Math.rint(number)
				&& Math.abs(number) <= Integer.MAX_VALUE) {
			return number.intValue();
		}
		return (type.isInstance(value)) ? value : null;
	}

	private static String kind(Class<?> type) {
		if (type.isEnum()) {
			return "one of " + Stream.of(Objects.requireNonNull(type.getEnumConstants()))
				.map(ToolArguments::choice)
				.collect(Collectors.joining(", "));
		}
		if (type == List.class) {
			return "a list of strings";
		}
		if (type == Integer.class) {
			return "a whole number";
		}
		return (type == Boolean.class) ? "true or false" : "a string";
	}

	private static String choice(Object constant) {
		return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String describe(Object value) {
		return switch (value) {
			case String text -> (text.length() <= 40) ? "the string \"" + text + "\"" : "a string";
			case Number number -> "the number " + number;
			case Boolean flag -> flag.toString();
			case List<?> _ -> "a list";
			default -> "an object";
		};
	}

}
