package io.github.tmuxorc.agent;

import java.nio.file.Path;

import org.springframework.core.env.Environment;

/**
 * Settings of agents.
 *
 * @param directory the folder that holds a folder for each agent
 */
record AgentProperties(Path directory) {

	static AgentProperties of(Environment environment) {
		String directory = environment.getProperty("orc.agent.directory");
		return new AgentProperties((directory != null) ? Path.of(directory)
				: Path.of(environment.getRequiredProperty("orc.state-directory"), "agents"));
	}

}
