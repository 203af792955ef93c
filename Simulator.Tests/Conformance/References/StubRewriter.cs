using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PressureDevice.Simulator.Tests.Conformance.References;

/// <summary>Turns declarations without bodies into C# that compiles to a reference assembly.</summary>
/// <remarks>
/// Every member that needs a body throws; every qualified name starts at <c>global::</c>, because a namespace such as
/// <c>nanoFramework.System</c> would hide <c>System</c>.
/// </remarks>
internal sealed class StubRewriter : CSharpSyntaxRewriter
{
    private static readonly ArrowExpressionClauseSyntax Body =
        SyntaxFactory.ArrowExpressionClause(SyntaxFactory.ParseExpression("throw null"));

    public override SyntaxNode? VisitNamespaceDeclaration(NamespaceDeclarationSyntax node)
    {
        return node.WithMembers(VisitList(node.Members));
    }

    public override SyntaxNode? VisitQualifiedName(QualifiedNameSyntax node)
    {
        return node.Left is IdentifierNameSyntax first
            ? node.WithLeft(SyntaxFactory.AliasQualifiedName(GlobalAlias(), first)).WithRight(RightOf(node))
            : node.WithLeft((NameSyntax)Visit(node.Left)).WithRight(RightOf(node));
    }

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        MethodDeclarationSyntax visited = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        return IsBodiless(node) ? visited : visited.WithExpressionBody(Body);
    }

    public override SyntaxNode? VisitConstructorDeclaration(ConstructorDeclarationSyntax node)
    {
        return ((ConstructorDeclarationSyntax)base.VisitConstructorDeclaration(node)!).WithExpressionBody(Body);
    }

    public override SyntaxNode? VisitDestructorDeclaration(DestructorDeclarationSyntax node)
    {
        return ((DestructorDeclarationSyntax)base.VisitDestructorDeclaration(node)!).WithExpressionBody(Body);
    }

    public override SyntaxNode? VisitOperatorDeclaration(OperatorDeclarationSyntax node)
    {
        return ((OperatorDeclarationSyntax)base.VisitOperatorDeclaration(node)!).WithExpressionBody(Body);
    }

    public override SyntaxNode? VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node)
    {
        return ((ConversionOperatorDeclarationSyntax)base.VisitConversionOperatorDeclaration(node)!)
            .WithExpressionBody(Body);
    }

    public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node)
    {
        MemberDeclarationSyntax property = node.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
        return IsBodiless(property) ? node : node.WithExpressionBody(Body);
    }

    private static bool IsBodiless(MemberDeclarationSyntax member)
    {
        return member.Parent is InterfaceDeclarationSyntax || member.Modifiers.Any(SyntaxKind.AbstractKeyword);
    }

    private static IdentifierNameSyntax GlobalAlias()
    {
        return SyntaxFactory.IdentifierName(SyntaxFactory.Token(SyntaxKind.GlobalKeyword));
    }

    private SimpleNameSyntax RightOf(QualifiedNameSyntax node)
    {
        return node.Right is GenericNameSyntax generic ? (SimpleNameSyntax)Visit(generic) : node.Right;
    }
}
