package io.github.tmuxorc.setup.client;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.Toolset;

/**
 * The arguments that clients are to start the server with. What is not asked for stays as
 * it is.
 *
 * @param toolsets the tool sets, with commas between them; null to leave them
 * @param tier how much the tools may change; null to leave it
 */
record ServerArguments(@Nullable String toolsets, @Nullable Tier tier) {

	ServerArguments {
		toolsets = (toolsets != null)
				? String.join(",", Toolset.parse(toolsets).stream().map(Toolset::toString).toList()) : null;
	}

	List<String> applyTo(List<String> arguments) {
		List<String> result = arguments;
		result = with(result, "--toolsets", this.toolsets);
		return with(result, "--tier", (this.tier != null) ? this.tier.toString() : null);
	}

	private static List<String> with(List<String> arguments, String option, @Nullable String value) {
		if (value == null) {
			return arguments;
		}
		List<String> result = new ArrayList<>();
		for (int index = 0; index < arguments.size(); index++) {
			if (arguments.get(index).equals(option)) {
				index++;
			}
			else if (!arguments.get(index).startsWith(option + "=")) {
				result.add(arguments.get(index));
			}
		}
		result.add(option);
		result.add(value);
		return result;
	}

}
