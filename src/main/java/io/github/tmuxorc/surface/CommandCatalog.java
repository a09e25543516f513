package io.github.tmuxorc.surface;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Command;

/**
 * The commands by what is typed for them.
 */
public final class CommandCatalog extends CommandRegistry {

	private final Map<String, MethodCommand> byName = new TreeMap<>();

	private final Set<String> nouns = new LinkedHashSet<>();

	CommandCatalog(Collection<MethodCommand> commands) {
		super(new HashSet<>(commands));
		for (MethodCommand command : commands) {
			add(command.getName(), command);
			command.getAliases().forEach((alias) -> add(alias, command));
		}
		this.byName.keySet()
			.stream()
			.filter((name) -> name.contains(" "))
			.map((name) -> name.substring(0, name.indexOf(' ')))
			.forEach(this.nouns::add);
	}

	/**
	 * Find the commands by the types of the beans; none of the beans is created.
	 * @param beans the beans
	 * @return the commands that their methods are annotated as
	 */
	public static CommandCatalog of(ConfigurableListableBeanFactory beans) {
		List<MethodCommand> commands = new ArrayList<>();
		for (String name : beans.getBeanDefinitionNames()) {
			Class<?> type = beans.getType(name, false);
			if (type != null && type.getSimpleName().endsWith("Commands")) {
				for (Method method : type.getDeclaredMethods()) {
					if (method.isAnnotationPresent(Command.class)) {
						commands.add(MethodCommand.of(method, BeanMethod.of(beans::getBean, name, method)));
					}
				}
			}
		}
		commands.sort(Comparator.comparing(MethodCommand::getName));
		return new CommandCatalog(commands);
	}

	private void add(String name, MethodCommand command) {
		if (this.byName.put(name, command) != null) {
			throw new IllegalStateException("two commands are called '" + name + "'");
		}
	}

	@Nullable MethodCommand find(String name) {
		return this.byName.get(name);
	}

	boolean isNoun(String word) {
		return this.nouns.contains(word);
	}

	/**
	 * All that can be typed as a command.
	 * @return names and short forms, sorted
	 */
	Set<String> names() {
		return Collections.unmodifiableSet(this.byName.keySet());
	}

	Set<String> nouns() {
		return Collections.unmodifiableSet(this.nouns);
	}

	/**
	 * The commands, sorted by name.
	 * @return the commands, each once
	 */
	List<MethodCommand> commands() {
		return this.byName.values().stream().distinct().sorted(Comparator.comparing(MethodCommand::getName)).toList();
	}

	/**
	 * Describe the commands, for their reference.
	 * @return a description of each, sorted by name
	 */
	public List<CommandDescription> descriptions() {
		return commands().stream().map(CommandDescription::of).toList();
	}

	/**
	 * Describe a command.
	 * @param name its name or its short form
	 * @return the description, or null if there is no such command
	 */
	public @Nullable CommandDescription description(String name) {
		MethodCommand command = find(name);
		return (command != null) ? CommandDescription.of(command) : null;
	}

	/**
	 * Describe the options that stand anywhere on every command line.
	 * @return a description of each
	 */
	public static List<ParameterDescription> globalOptions() {
		return Stream.of(GlobalOption.values()).map(ParameterDescription::of).toList();
	}

	/**
	 * The commands of a noun, sorted by name.
	 * @param noun the first word
	 * @return the commands
	 */
	List<MethodCommand> commandsOf(String noun) {
		return commands().stream()
			.filter((command) -> command.getName().equals(noun) || command.getName().startsWith(noun + " "))
			.toList();
	}

	List<String> verbsOf(String noun) {
		List<String> verbs = new ArrayList<>();
		for (MethodCommand command : commandsOf(noun)) {
			if (!command.getName().equals(noun)) {
				verbs.add(command.getName().substring(noun.length() + 1));
			}
		}
		return verbs;
	}

}
