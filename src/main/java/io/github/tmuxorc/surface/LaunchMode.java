package io.github.tmuxorc.surface;

import org.springframework.boot.ExitCodeGenerator;
import org.springframework.shell.core.ShellRunner;

/**
 * A way to run the program, which knows the exit code once it has run.
 */
public interface LaunchMode extends ShellRunner, ExitCodeGenerator {

}
