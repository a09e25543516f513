package io.github.tmuxorc.machine;

import java.nio.file.Path;

/**
 * Where a person's programs keep their files on a machine.
 *
 * @param home the home folder
 * @param state the folder for what programs keep
 * @param claude the folder of Claude Code
 * @param gemini the folder of Gemini CLI
 */
public record Places(Path home, Path state, Path claude, Path gemini) {

}
