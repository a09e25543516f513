package io.github.tmuxorc.setup.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.setup.OperatingSystem;
import io.github.tmuxorc.setup.OurProgram;
import io.github.tmuxorc.setup.SearchPath;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.UserHome;

import static org.assertj.core.api.Assertions.assertThat;

class SearchPathCheckTests {

	@TempDir
	private Path folder;

	private Path program = Path.of("");

	@BeforeEach
	void makeProgram() throws IOException {
		this.program = UserHome.program(this.folder.resolve("ours"));
	}

	@Test
	void runWhenTheNameStartsThisProgramThroughALinkIsFine() throws IOException {
		Path bin = Files.createDirectory(this.folder.resolve("bin"));
		Files.createSymbolicLink(bin.resolve("tmux-orc"), this.program);
		assertThat(run("/bin:" + bin))
			.isEqualTo(Finding.ok("PATH", "'tmux-orc' starts this program, by " + bin + "/tmux-orc."));
	}

	@Test
	void runWhenTheNameStartsNothingSaysHowToChangeThat() {
		Finding finding = run("/bin");
		assertThat(finding.state()).isEqualTo(FindingState.WARNING);
		assertThat(finding.text()).startsWith("No folder of the PATH has tmux-orc. To run it as 'tmux-orc', add this")
			.contains(String.valueOf(this.program.getParent()));
	}

	@Test
	void runWhenTheNameStartsAnotherProgramNamesBoth() throws IOException {
		Path other = UserHome.program(this.folder.resolve("other"));
		assertThat(run(other.getParent() + ":" + this.program.getParent())).isEqualTo(
				Finding.warning("PATH", "'tmux-orc' starts " + other + ", and this program is " + this.program + ".",
						"Run 'setup install' to update what is installed, or remove the one that you do not use."));
	}

	private Finding run(String path) {
		UserEnvironment environment = new UserEnvironment(Map.of("PATH", path), OperatingSystem.LINUX);
		return new SearchPathCheck(new OurProgram(this.program.toString()), new SearchPath(environment)).run()
			.getFirst();
	}

}
