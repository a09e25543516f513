package io.github.tmuxorc.surface;

import java.util.List;
import java.util.function.Function;

import javax.lang.model.element.Modifier;

import org.springframework.aot.generate.GeneratedMethod;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationCode;
import org.springframework.beans.factory.aot.BeanRegistrationCodeFragments;
import org.springframework.beans.factory.aot.BeanRegistrationCodeFragmentsDecorator;
import org.springframework.beans.factory.support.InstanceSupplier;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.javapoet.CodeBlock;
import org.springframework.javapoet.MethodSpec;

/**
 * A bean that the build writes down as code, so that no start has to find out again what
 * the annotations say.
 */
public final class GeneratedBean extends BeanRegistrationCodeFragmentsDecorator {

	private final Class<?> type;

	private final CodeBlock factory;

	private final List<CodeBlock> elements;

	private GeneratedBean(BeanRegistrationCodeFragments fragments, Class<?> type, CodeBlock factory,
			List<CodeBlock> elements) {
		super(fragments);
		this.type = type;
		this.factory = factory;
		this.elements = elements;
	}

	/**
	 * Make a bean of generated elements.
	 * @param type the type of the bean
	 * @param factory the method or constructor that makes it of a list of the elements
	 * @param elements expressions, in which {@code beans} gives a bean by its name
	 * @return what the build contributes for the bean
	 */
	public static BeanRegistrationAotContribution of(Class<?> type, CodeBlock factory, List<CodeBlock> elements) {
		return BeanRegistrationAotContribution
			.withCustomCodeFragments((fragments) -> new GeneratedBean(fragments, type, factory, elements));
	}

	@Override
	public CodeBlock generateInstanceSupplierCode(GenerationContext context, BeanRegistrationCode code,
			boolean allowDirectSupplierShortcut) {
		GeneratedMethod method = code.getMethods().add("getGeneratedBean", this::write);
		return CodeBlock.of("$T.of($L)", InstanceSupplier.class, method.toMethodReference().toCodeBlock());
	}

	private void write(MethodSpec.Builder method) {
		method.addModifiers(Modifier.PRIVATE, Modifier.STATIC);
		method.addParameter(RegisteredBean.class, "registeredBean");
		method.returns(this.type);
		method.addStatement("$T<$T, $T> beans = registeredBean.getBeanFactory()::getBean", Function.class, String.class,
				Object.class);
		method.addStatement("return $L($T.of($L))", this.factory, List.class, CodeBlock.join(this.elements, ",\n"));
	}

}
