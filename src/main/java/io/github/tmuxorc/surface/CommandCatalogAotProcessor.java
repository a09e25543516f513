package io.github.tmuxorc.surface;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Modifier;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GeneratedMethod;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.aot.BeanRegistrationCode;
import org.springframework.beans.factory.aot.BeanRegistrationCodeFragments;
import org.springframework.beans.factory.aot.BeanRegistrationCodeFragmentsDecorator;
import org.springframework.beans.factory.support.InstanceSupplier;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.javapoet.CodeBlock;
import org.springframework.javapoet.MethodSpec;
import org.springframework.stereotype.Component;

/**
 * Writes the commands down as code at build time. A start that reads them from the
 * annotations spends a third of its time on that.
 */
@Component
class CommandCatalogAotProcessor implements BeanRegistrationAotProcessor {

	@Override
	public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
		if (bean.getBeanClass() != CommandCatalog.class) {
			return null;
		}
		CommandCatalog catalog = CommandCatalog.of(bean.getBeanFactory());
		return BeanRegistrationAotContribution
			.withCustomCodeFragments((fragments) -> new CatalogCode(fragments, catalog));
	}

	/**
	 * The code that makes the catalog.
	 */
	private static final class CatalogCode extends BeanRegistrationCodeFragmentsDecorator {

		private final CommandCatalog catalog;

		CatalogCode(BeanRegistrationCodeFragments fragments, CommandCatalog catalog) {
			super(fragments);
			this.catalog = catalog;
		}

		@Override
		public CodeBlock generateInstanceSupplierCode(GenerationContext context, BeanRegistrationCode code,
				boolean allowDirectSupplierShortcut) {
			GeneratedMethod method = code.getMethods().add("getCommandCatalog", this::writeMethod);
			return CodeBlock.of("$T.of($L)", InstanceSupplier.class, method.toMethodReference().toCodeBlock());
		}

		private void writeMethod(MethodSpec.Builder method) {
			method.addModifiers(Modifier.PRIVATE, Modifier.STATIC);
			method.addParameter(RegisteredBean.class, "registeredBean");
			method.returns(CommandCatalog.class);
			method.addStatement("$T<$T, $T> beans = registeredBean.getBeanFactory()::getBean",
					java.util.function.Function.class, String.class, Object.class);
			method.addStatement("$T<$T> commands = new $T<>()", List.class, MethodCommand.class, ArrayList.class);
			this.catalog.commands()
				.forEach((command) -> method.addStatement("commands.add($L)", command.code("beans")));
			method.addStatement("return new $T(commands)", CommandCatalog.class);
		}

	}

}
