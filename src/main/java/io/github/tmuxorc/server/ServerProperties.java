package io.github.tmuxorc.server;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.Toolset;

/**
 * Which tools the server offers.
 *
 * @param toolsets the sets
 * @param tier how much a tool may change at most
 */
@ConfigurationProperties("orc.server")
record ServerProperties(@DefaultValue("agents") List<Toolset> toolsets, @DefaultValue("operate") Tier tier) {

	static final ServerProperties DEFAULTS = new ServerProperties(List.of(Toolset.AGENTS), Tier.OPERATE);

	ServerProperties {
		toolsets = List.copyOf(toolsets);
	}

	Set<Toolset> sets() {
		Set<Toolset> sets = EnumSet.noneOf(Toolset.class);
		sets.addAll(this.toolsets);
		return sets;
	}

}
