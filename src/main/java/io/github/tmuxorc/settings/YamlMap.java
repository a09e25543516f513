package io.github.tmuxorc.settings;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

import io.github.tmuxorc.failure.FailedException;

/**
 * A map in a YAML file that a person may have written. What it cannot mean is refused
 * with the line where it stands.
 */
public final class YamlMap {

	private final YamlFile file;

	private final int line;

	private final Map<String, Node> values = new LinkedHashMap<>();

	private final Set<String> unread = new LinkedHashSet<>();

	private YamlMap(YamlFile file, Node node) {
		this.file = file;
		this.line = YamlFile.line(node);
		if (!(node instanceof MappingNode map)) {
			throw file.refused(node, "This is not a map of names and values");
		}
		map.getValue().forEach((entry) -> {
			String name = file.scalar(entry.getKeyNode());
			if (this.values.put(name, entry.getValueNode()) != null) {
				throw file.refused(entry.getKeyNode(), "'" + name + "' stands here twice");
			}
		});
		this.unread.addAll(this.values.keySet());
	}

	/**
	 * Read a file.
	 * @param file its name, for messages
	 * @param text its text
	 * @return the map that it holds
	 * @throws FailedException if it is not YAML, or no map
	 */
	public static YamlMap read(String file, String text) {
		YamlFile yaml = new YamlFile(file);
		return new YamlMap(yaml, yaml.compose(text));
	}

	/**
	 * A text that must be there.
	 * @param name its name
	 * @return the text
	 */
	public String text(String name) {
		return this.file.scalar(required(name));
	}

	/**
	 * A text.
	 * @param name its name
	 * @param fallback the text where none is given
	 * @return the text
	 */
	public String text(String name, String fallback) {
		Node node = take(name);
		return (node != null) ? this.file.scalar(node) : fallback;
	}

	/**
	 * A whole number.
	 * @param name its name
	 * @param fallback the number where none is given
	 * @return the number
	 */
	public int number(String name, int fallback) {
		return value(name, fallback, Integer::valueOf, "a whole number");
	}

	/**
	 * A yes or no.
	 * @param name its name
	 * @return whether it is true; where none is given it is not
	 */
	public boolean flag(String name) {
		return value(name, false, (text) -> switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException(text);
		}, "true or false");
	}

	/**
	 * A length of time, such as {@code 250ms}.
	 * @param name its name
	 * @param fallback the length where none is given
	 * @return the length
	 */
	public Duration duration(String name, Duration fallback) {
		return value(name, fallback, DurationStyle::detectAndParse, "a length of time, such as 250ms");
	}

	/**
	 * One of a set of words.
	 * @param <E> the type of the set
	 * @param name its name
	 * @param type the set, whose words are written in lower case, with dashes
	 * @param fallback the word where none is given; null if one must be given
	 * @return the word
	 */
	public <E extends Enum<E>> E choice(String name, Class<E> type, @Nullable E fallback) {
		if (fallback == null) {
			required(name);
		}
		E value = value(name, fallback, (text) -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')),
				"one of " + Stream.of(type.getEnumConstants())
					.map((constant) -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
					.collect(Collectors.joining(", ")));
		return Objects.requireNonNull(value);
	}

	/**
	 * Something that is written as a text.
	 * @param <T> what it is
	 * @param name its name
	 * @param fallback the text where none is given
	 * @param reader makes it of the text, or throws an {@link IllegalArgumentException}
	 * @param kind what the text must be, for the message
	 * @return what was made
	 */
	public <T> T parsed(String name, String fallback, Function<String, T> reader, String kind) {
		return value(name, reader.apply(fallback), reader, kind);
	}

	/**
	 * A regular expression that must be there.
	 * @param name its name
	 * @return the expression
	 */
	public Pattern pattern(String name) {
		return this.file.pattern(name, required(name));
	}

	/**
	 * A regular expression.
	 * @param name its name
	 * @return the expression, or null where none is given
	 */
	public @Nullable Pattern patternIfGiven(String name) {
		Node node = take(name);
		return (node != null) ? this.file.pattern(name, node) : null;
	}

	/**
	 * Texts in their order.
	 * @param name the name of the list
	 * @return the texts, none where there is no list
	 */
	public List<String> texts(String name) {
		return elements(name).stream().map(this.file::scalar).toList();
	}

	/**
	 * Texts by their names.
	 * @param name the name of the map
	 * @return the texts, none where there is no map
	 */
	public Map<String, String> textsByName(String name) {
		Node node = take(name);
		if (node == null) {
			return Map.of();
		}
		Map<String, String> texts = new LinkedHashMap<>();
		new YamlMap(this.file, node).values.forEach((key, value) -> texts.put(key, this.file.scalar(value)));
		return texts;
	}

	/**
	 * A map.
	 * @param <T> what is made of it
	 * @param name its name
	 * @param reader makes something of it; what it does not read is refused
	 * @return what was made, or null where there is no map
	 */
	public <T> @Nullable T map(String name, Function<YamlMap, T> reader) {
		Node node = take(name);
		return (node != null) ? made(node, reader) : null;
	}

	/**
	 * Maps in their order.
	 * @param <T> what is made of a map
	 * @param name the name of the list
	 * @param reader makes something of one; what it does not read is refused
	 * @return what was made, nothing where there is no list
	 */
	public <T> List<T> maps(String name, Function<YamlMap, T> reader) {
		return elements(name).stream().map((element) -> made(element, reader)).toList();
	}

	/**
	 * Maps in their order, for a reader that goes on after what is wrong in one.
	 * @param name the name of the list
	 * @return the maps, none where there is no list
	 */
	public List<YamlMap> maps(String name) {
		return elements(name).stream().map((element) -> new YamlMap(this.file, element)).toList();
	}

	private <T> T made(Node node, Function<YamlMap, T> reader) {
		YamlMap map = new YamlMap(this.file, node);
		T made = reader.apply(map);
		map.refuseUnread();
		return made;
	}

	/**
	 * Refuse what nobody asked for, such as a name that is spelled wrongly.
	 */
	public void refuseUnread() {
		for (FailedException failure : unread()) {
			throw failure;
		}
	}

	/**
	 * What nobody asked for.
	 * @return a failure for each, which names its line
	 */
	public List<FailedException> unread() {
		return this.unread.stream()
			.map((name) -> this.file.refused(Objects.requireNonNull(this.values.get(name)),
					"Nothing is called '" + name + "'"))
			.toList();
	}

	/**
	 * Refuse the whole map.
	 * @param problem what is wrong, as the beginning of a sentence
	 * @return the failure, which names the line
	 */
	public FailedException refused(String problem) {
		return this.file.refused(this.line, problem);
	}

	private List<Node> elements(String name) {
		Node node = take(name);
		if (node == null) {
			return List.of();
		}
		if (!(node instanceof SequenceNode sequence)) {
			throw this.file.refused(node, "'" + name + "' is not a list");
		}
		return sequence.getValue();
	}

	private <T extends @Nullable Object> T value(String name, T fallback, Function<String, T> reader, String kind) {
		Node node = take(name);
		if (node == null) {
			return fallback;
		}
		try {
			return reader.apply(this.file.scalar(node));
		}
		catch (IllegalArgumentException ex) {
			throw this.file.refused(node, "'" + name + "' is not " + kind);
		}
	}

	private Node required(String name) {
		Node node = take(name);
		if (node == null) {
			throw refused("'" + name + "' is missing");
		}
		return node;
	}

	private @Nullable Node take(String name) {
		this.unread.remove(name);
		return this.values.get(name);
	}

}
