package io.github.tmuxorc.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The options that the program was started with.
 *
 * @param name the name in the title
 * @param sessionId the session's id
 * @param hook the command that events are reported to
 * @param pasteWindow for how many milliseconds after a paste Enter does not submit
 * @param think how many milliseconds a turn takes at least
 * @param faults what goes wrong, and the milliseconds of those that take some
 * @param prompt the first message
 * @param help whether only the usage is asked for
 */
record DemoOptions(String name, String sessionId, @Nullable String hook, long pasteWindow, long think,
		Map<Fault, Long> faults, @Nullable String prompt, boolean help) {

	// A random id needs no java.util.UUID, which would take a third of the start.
	private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	/**
	 * Read the options.
	 * @param arguments the command line
	 * @return the options
	 * @throws IllegalArgumentException with a message for the user, when they are wrong
	 */
	static DemoOptions parse(String... arguments) {
		// An EnumMap would make the start a tenth slower.
		Map<Fault, Long> faults = new HashMap<>();
		String name = "demo";
		String sessionId = newId();
		String hook = null;
		long pasteWindow = 100;
		long think = 100;
		boolean help = false;
		int index = 0;
		while (index < arguments.length && arguments[index].startsWith("-")) {
			String argument = arguments[index++];
			if ("--".equals(argument)) {
				break;
			}
			if ("--help".equals(argument) || "-h".equals(argument)) {
				help = true;
				continue;
			}
			int equals = argument.indexOf('=');
			String option = (equals > 0) ? argument.substring(0, equals) : argument;
			requireKnown(option);
			if (equals < 0 && index == arguments.length) {
				throw new IllegalArgumentException("The option " + option + " needs a value.");
			}
			String value = (equals > 0) ? argument.substring(equals + 1) : arguments[index++];
			switch (option) {
				case "--name" -> name = value;
				case "--session-id" -> sessionId = uuid(value);
				case "--hook" -> hook = value;
				case "--paste-window" -> pasteWindow = millis(option, value);
				case "--think" -> think = millis(option, value);
				default -> addFault(value, faults);
			}
		}
		if (arguments.length - index > 1) {
			throw new IllegalArgumentException("There is more than one message: quote it as one argument.");
		}
		String prompt = (index < arguments.length) ? arguments[index] : null;
		return new DemoOptions(name, sessionId, hook, pasteWindow, think, faults, prompt, help);
	}

	boolean has(Fault fault) {
		return this.faults.containsKey(fault);
	}

	long millis(Fault fault) {
		return this.faults.getOrDefault(fault, 0L);
	}

	/**
	 * The usage, for people.
	 * @return lines of text
	 */
	static String usage() {
		StringBuilder usage = new StringBuilder("""
				Usage: demo agent [OPTION]… [MESSAGE]

				  --name NAME            the name in the title (demo)
				  --session-id UUID      the session's id (a new one)
				  --hook COMMAND         run COMMAND EVENT with a shell for each event, its JSON on standard input
				  --paste-window MILLIS  after a paste, Enter is lost for so long (100)
				  --think MILLIS         a turn takes at least so long (100)
				  --fault NAME[=MILLIS]  let something go wrong; repeatable
				  --help                 print this

				Faults:
				""");
		for (Fault fault : Fault.values()) {
			String form = fault + (fault.isTimed() ? "=MILLIS" : "");
			usage.append("  ").append(form).append(" ".repeat(Math.max(1, 23 - form.length())));
			usage.append(fault.description()).append('\n');
		}
		return usage.toString();
	}

	private static String newId() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		String first = Long.toHexString(random.nextLong() | Long.MIN_VALUE);
		String last = Long.toHexString(random.nextLong() | Long.MIN_VALUE);
		return first.substring(0, 8) + "-" + first.substring(8, 12) + "-4" + first.substring(13) + "-8"
				+ last.substring(1, 4) + "-" + last.substring(4);
	}

	private static void requireKnown(String option) {
		switch (option) {
			case "--name", "--session-id", "--hook", "--paste-window", "--think", "--fault" -> {
				return;
			}
			default -> throw new IllegalArgumentException("There is no option " + option + ".");
		}
	}

	private static void addFault(String value, Map<Fault, Long> faults) {
		int equals = value.indexOf('=');
		String name = (equals < 0) ? value : value.substring(0, equals);
		Fault fault = Fault.named(name);
		if (fault == null) {
			throw new IllegalArgumentException("There is no fault " + name + ".");
		}
		if (fault.isTimed() != (equals >= 0)) {
			throw new IllegalArgumentException(
					"The fault " + fault + (fault.isTimed() ? " needs" : " does not take") + " milliseconds.");
		}
		faults.put(fault, (equals < 0) ? 0 : millis(name, value.substring(equals + 1)));
	}

	private static long millis(String what, String value) {
		try {
			int millis = Integer.parseInt(value);
			if (millis >= 0) {
				return millis;
			}
		}
		catch (NumberFormatException ex) {
			// The same message serves both.
		}
		throw new IllegalArgumentException(what + " takes milliseconds, and '" + value + "' is not a number of them.");
	}

	private static String uuid(String value) {
		if (!UUID.matcher(value).matches()) {
			throw new IllegalArgumentException("'" + value + "' is not a UUID.");
		}
		return value;
	}

}
