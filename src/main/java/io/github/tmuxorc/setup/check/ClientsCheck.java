package io.github.tmuxorc.setup.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.tmuxorc.setup.client.Registration;

/**
 * Whether what the MCP clients start under our name is this version, and answers.
 *
 * @param registrations reads what they start
 * @param unregistered tells which are installed, and start nothing under it
 * @param start starts it as they do
 * @param version this version
 */
record ClientsCheck(Supplier<List<Registration>> registrations, Supplier<List<String>> unregistered,
		Function<List<String>, StartCheck.Outcome> start, String version) implements Check {

	@Override
	public String subject() {
		return "MCP clients";
	}

	@Override
	public List<Finding> run() {
		Map<List<String>, StartCheck.Outcome> starts = new HashMap<>();
		List<Finding> findings = new ArrayList<>();
		List<Registration> all = this.registrations.get();
		Set<String> problems = all.stream()
			.map((registration) -> Objects.requireNonNullElse(registration.problem(), ""))
			.collect(Collectors.toSet());
		if (all.size() > 1 && problems.size() == 1 && !problems.contains("")) {
			return List.of(Finding.broken(subject(), problems.iterator().next(), "Then run 'setup check' again."));
		}
		for (Registration registration : all) {
			if (registration.command() != null || registration.problem() != null) {
				findings.add(check(registration, starts));
			}
		}
		List<String> others = this.unregistered.get();
		if (!others.isEmpty()) {
			findings.add(Finding.ok(subject(),
					String.join(", ", others)
							+ ((others.size() > 1) ? " are installed, and do" : " is installed, and does")
							+ " not start this program; 'setup " + others.getFirst() + "' registers it."));
		}
		return !findings.isEmpty() ? findings
				: List.of(Finding.ok(subject(), "None is found; 'setup CLIENT' registers this program all the same."));
	}

	private Finding check(Registration registration, Map<List<String>, StartCheck.Outcome> starts) {
		String client = registration.client();
		String again = "Run 'setup " + client + "' from the program that it should start.";
		if (registration.problem() != null) {
			return Finding.broken(client, registration.problem(), "Then run 'setup " + client + "'.");
		}
		StartCheck.Outcome outcome = starts.computeIfAbsent(registration.commandLine(), this.start);
		String command = String.join(" ", registration.commandLine());
		if (outcome.problem() != null) {
			return Finding.broken(client, "It starts '" + command + "'. " + outcome.problem(), again);
		}
		if (!Objects.equals(outcome.version(), this.version)) {
			return Finding.warning(client,
					"It starts version " + outcome.version() + ", and this is " + this.version + ".", again);
		}
		return Finding.ok(client, "It starts '" + command + "', which answers.");
	}

}
