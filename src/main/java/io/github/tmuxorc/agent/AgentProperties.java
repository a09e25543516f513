package io.github.tmuxorc.agent;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of agents.
 *
 * @param directory the folder that holds a folder for each agent
 */
@ConfigurationProperties("orc.agent")
record AgentProperties(Path directory) {

}
