package io.github.tmuxorc.agent;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * An agent program on this machine.
 *
 * @param id the name it is chosen by
 * @param title its name for people
 * @param path where it is, or null if it is not installed
 * @param version its version, or null if that cannot be told without starting it
 * @param problem what is wrong with the file that describes it, or null
 */
public record InstalledProgram(String id, String title, @Nullable Path path, @Nullable String version,
		@Nullable String problem) {

}
