package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

import io.github.tmuxorc.machine.LocalMachine;

/**
 * The programs that are shipped.
 */
public final class TestPrograms {

	private TestPrograms() {
	}

	/**
	 * The programs without the user's own.
	 * @return those alone
	 */
	public static AgentPrograms shipped() {
		return new AgentPrograms(Path.of("/no/such"), executables(new MockEnvironment()));
	}

	static Executables executables(Environment environment) {
		return new Executables(machine(environment));
	}

	static LocalMachine machine(Environment environment) {
		return new LocalMachine(environment, Clock.systemUTC());
	}

}
