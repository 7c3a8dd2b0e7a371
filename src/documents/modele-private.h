/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/modele.h"

/* How a template goes from text to blocks:
 *   modele-jetons      text            → pieces, line by line
 *   modele-expression  what a piece says → expression, its variables resolved
 *   modele-lecture     pieces          → tree
 *   modele-rendu       tree and values → runs of CommonMark where each value is one character,
 *                                        and the starts and ends of blocks
 *   modele-blocs       runs            → blocks, each character replaced by its value
 * So no value is ever read as markup. */

/* A value stands in the CommonMark as one character of these planes, which no template may hold. */
#define MODELE_PREMIER_REPERE 0xF0000
#define MODELE_DERNIER_REPERE 0x10FFFD
#define MODELE_MAX_REPERES (MODELE_DERNIER_REPERE - MODELE_PREMIER_REPERE + 1)
#define MODELE_MAX_PROFONDEUR 32

typedef enum {
  JETON_TEXTE,
  JETON_VALEUR,     /* what is between {{ and }} */
  JETON_ORDRE,      /* what is between {% and %} */
  JETON_SEPARATION, /* a line of orders only was there */
} JetonKind;

typedef struct {
  JetonKind kind;
  guint ligne;
  gboolean seul; /* nothing else is on its line */
  char *texte;
} Jeton;

GPtrArray *jetons_read       (const char *texte, guint premiere_ligne, GPtrArray *fautes);
void       modele_add_faute  (GPtrArray *fautes, guint ligne, char *message);

/* Names that an expression may use beside those of the root: the loops around it. */
typedef struct {
  const char *nom;
  const ModeleClasse *classe; /* NULL: a text */
} Portee;

typedef enum {
  EXPRESSION_VARIABLE,
  EXPRESSION_TEXTE,
  EXPRESSION_NOMBRE,
  EXPRESSION_ABSENT,
  EXPRESSION_ACCORD,
  EXPRESSION_FILTRE,
  EXPRESSION_NON,
  EXPRESSION_ET,
  EXPRESSION_OU,
  EXPRESSION_EGAL,
  EXPRESSION_DIFFERENT,
  EXPRESSION_INFERIEUR,
  EXPRESSION_SUPERIEUR,
  EXPRESSION_AU_PLUS,
  EXPRESSION_AU_MOINS,
} ExpressionKind;

typedef struct Expression Expression;
struct Expression {
  ExpressionKind kind;
  ModeleType type;
  const ModeleClasse *classe;
  int boucle;        /* of a variable: the loop it starts from, or -1 for the root */
  gboolean compteur; /* of a variable: it is `boucle`, not the element */
  gboolean nombre;   /* of a variable: the length of its list */
  GPtrArray *pas;    /* of a variable: (element-type ModeleVariable), borrowed */
  char *texte, *masculin;
  gint64 valeur;
  guint filtre;
  Expression *gauche, *droite;
};

Expression *expression_parse (const char *texte, guint ligne, const ModeleClasse *racine,
                              GArray *portees, GPtrArray *fautes);
void        expression_free  (Expression *self);
gboolean    expression_is_word (const char *word);

/* modele-noms.c */
char       *expression_resolve (Expression *self, const char *nom, const ModeleClasse *racine,
                                GArray *portees);

/* One turn of a loop. */
typedef struct {
  gint64 numero, nombre, premier, dernier;
  gconstpointer element;
} Tour;

extern const ModeleClasse modele_classe_boucle;

typedef struct {
  ModeleContexte *contexte;
  gconstpointer sujet; /* of the root */
  const ModeleClasse *racine;
  GArray *tours; /* Tour, the innermost last */
} Evaluation;

void     expression_evaluate (const Expression *self, Evaluation *evaluation,
                              ModeleValeur *valeur);
gboolean expression_is_true  (const Expression *self, Evaluation *evaluation);

/* A filter: how a value is written. */
int         filtre_find      (const char *nom);
gboolean    filtre_accepts   (guint filtre, const Expression *expression);
const char *filtre_get_names (void);
void        filtre_apply     (guint filtre, ModeleValeur *valeur);

typedef enum {
  DIRECTIVE_ENTETE,
  DIRECTIVE_SOUS_TITRE,
  DIRECTIVE_FICHE,
  DIRECTIVE_CHIFFRES,
  DIRECTIVE_ENCADRE,
  DIRECTIVE_DESTINATAIRE,
  DIRECTIVE_SIGNATURES,
  DIRECTIVE_PASSAGE,
  DIRECTIVE_ENSEMBLE,
  DIRECTIVE_PETIT,
  DIRECTIVE_LIGNES,
  DIRECTIVE_PAGE,
  DIRECTIVE_CLOTURE,
  DIRECTIVE_COLONNES,
  DIRECTIVE_SOMMAIRE,
  DIRECTIVE_COUVERTURE,
  DIRECTIVE_FRISE,
  DIRECTIVE_DUREES,
  DIRECTIVE_CALENDRIER,
  DIRECTIVE_BARRES,
  DIRECTIVE_RADAR,
  N_DIRECTIVES
} DirectiveKind;

/* What follows the name of a directive. */
typedef struct {
  DirectiveKind kind;
  double nombres[BLOC_MAX_COLUMNS];
  guint n_nombres;
  gboolean sans_vide;
  char *condition; /* what follows `si` */
} Directive;

gboolean directive_parse        (const char *ordre, guint ligne, Directive *directive,
                                 GPtrArray *fautes);
const char *directive_get_name  (DirectiveKind kind);
char    *directive_write_example (DirectiveKind kind);
gboolean directive_has_contents (DirectiveKind kind);
gboolean directive_takes_blocs  (DirectiveKind kind);
char    *directive_list_names   (void);

typedef enum {
  NOEUD_TEXTE,
  NOEUD_SEPARATION,
  NOEUD_VALEUR,
  NOEUD_SI,
  NOEUD_POUR,
  NOEUD_DIRECTIVE,
} NoeudKind;

typedef struct {
  NoeudKind kind;
  char *texte;
  Expression *expression; /* of a value, of a condition, the list of a loop, of `si` after a block */
  Expression *filtre;     /* of a loop: which elements */
  Directive directive;
  GPtrArray *enfants;     /* (element-type Noeud) */
  GPtrArray *sinon;       /* (element-type Noeud) */
} Noeud;

void       noeud_free     (Noeud *self);
GPtrArray *modele_lecture (GPtrArray *jetons, const ModeleClasse *racine, gboolean blocs,
                           GPtrArray *fautes);

typedef enum {
  ENTETE_TITRE,
  ENTETE_COURANT,
  ENTETE_REFERENCE,
  ENTETE_PIED,
  N_ENTETES
} EnteteKind;

struct Modele {
  gint references;
  const ModeleClasse *racine;
  char *version;
  GPtrArray *entetes[N_ENTETES]; /* (element-type Noeud), or NULL */
  GPtrArray *noeuds;             /* (element-type Noeud) */
};

guint preambule_read (Modele *self, const char **texte, char **version, GPtrArray *fautes);

/* modele-blocs.c */
typedef struct Batisseur Batisseur;

Batisseur *batisseur_new    (Bloc *document, ModeleContexte *contexte);
void       batisseur_free   (Batisseur *self);
void       batisseur_set_titre (Batisseur *self, const char *titre);
void       batisseur_open   (Batisseur *self, const Directive *directive);
void       batisseur_close  (Batisseur *self);
void       batisseur_read   (Batisseur *self, const char *commonmark, GPtrArray *valeurs);
void       batisseur_riche  (Batisseur *self, const char *texte);

/* modele-rendu.c */
gboolean   rendu_blocs      (GPtrArray *noeuds, Evaluation *evaluation, Batisseur *batisseur);
char      *rendu_texte      (GPtrArray *noeuds, Evaluation *evaluation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Expression, expression_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Batisseur, batisseur_free)
