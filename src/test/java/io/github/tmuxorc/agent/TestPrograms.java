package io.github.tmuxorc.agent;

import java.nio.file.Path;

import org.springframework.mock.env.MockEnvironment;

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
		return new AgentPrograms(Path.of("/no/such"), new Executables(new MockEnvironment()));
	}

}
