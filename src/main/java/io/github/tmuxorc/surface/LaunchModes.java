package io.github.tmuxorc.surface;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Picks how the program runs, by its command line and by who sits at it.
 */
public final class LaunchModes {

	private final ConfigurableApplicationContext context;

	private final ArgumentReader reader;

	private final StandardStreams streams;

	LaunchModes(ConfigurableApplicationContext context, ArgumentReader reader, StandardStreams streams) {
		this.streams = streams;
		this.context = context;
		this.reader = reader;
	}

	/**
	 * Pick the runner for a command line.
	 * @param args the command line
	 * @return one command; without one, the shell on a terminal, or commands from a pipe
	 */
	public LaunchMode pick(String... args) {
		if (CompletionRunner.isAsked(args)) {
			List<String> words = CompletionRunner.words(args);
			useServer((option) -> option.valueIn(words));
			return this.context.getBean(CompletionRunner.class);
		}
		ParsedInput input = this.reader.parse(List.of(args));
		useServer((option) -> option.value(input));
		if (!input.commandName().isEmpty() || GlobalOption.HELP.isSet(input) || GlobalOption.VERSION.isSet(input)) {
			return this.context.getBean(OneCommandRunner.class);
		}
		if (this.streams.areTerminal()) {
			// A shell stays, so a connection that stays pays.
			set("orc.long-lived", "true");
			return this.context.getBean(InteractiveRunner.class);
		}
		return this.context.getBean(ScriptRunner.class);
	}

	private void useServer(Function<GlobalOption, @Nullable String> given) {
		String host = given.apply(GlobalOption.HOST);
		if (host != null && !host.equals(this.context.getEnvironment().getProperty("TMUX_ORC_HOST"))) {
			// The variable names the server of another machine.
			set("TMUX_ORC_SOCKET", "");
		}
		for (GlobalOption option : GlobalOption.SERVER) {
			String value = given.apply(option);
			if (value != null) {
				set("TMUX_ORC_" + option.name(), value);
			}
		}
	}

	// Over all others, and before a bean that reads it is made.
	private void set(String property, String value) {
		this.context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource(property, Map.of(property, value)));
	}

}
