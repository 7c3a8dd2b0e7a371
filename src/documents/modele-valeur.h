/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * ModeleType:
 * @MODELE_TEXTE: text, printed as it was typed
 * @MODELE_RICHE: text that somebody wrote in CommonMark
 * @MODELE_NOMBRE: a number
 * @MODELE_MONTANT: cents
 * @MODELE_DUREE: minutes
 * @MODELE_DATE: a day number
 * @MODELE_BOOLEEN: 0, 1 or absent
 * @MODELE_OBJET: something with variables of its own
 * @MODELE_LISTE: objects of one class, or texts
 *
 * What a variable of a template holds.
 */
typedef enum {
  MODELE_TEXTE,
  MODELE_RICHE,
  MODELE_NOMBRE,
  MODELE_MONTANT,
  MODELE_DUREE,
  MODELE_DATE,
  MODELE_BOOLEEN,
  MODELE_OBJET,
  MODELE_LISTE,
} ModeleType;

typedef struct ModeleClasse ModeleClasse;
typedef struct ModeleContexte ModeleContexte;

/**
 * ModeleValeur:
 * @texte: (nullable): of a text
 * @nombre: of what is a number, or %CHAMP_ABSENT
 * @sujet: (nullable): what an object speaks of: borrowed
 * @elements: (nullable): of a list: subjects of @classe, or `char *` where there is no class
 * @classe: (nullable): of an object, or of each element
 *
 * The value of a variable. Clear it with modele_valeur_clear().
 */
typedef struct {
  ModeleType type;
  char *texte;
  gint64 nombre;
  gconstpointer sujet;
  GPtrArray *elements;
  const ModeleClasse *classe;
} ModeleValeur;

/**
 * ModeleVariable:
 * @lire: (nullable): sets @valeur, whose type and class are those of the variable, from @sujet;
 *   %NULL where the field at @position of the subject is the value: a `char *` for a text, a
 *   `char **` for a list of texts, a gint64 otherwise
 * @classe: (nullable): of an object, or of each element of a list; %NULL for a list of texts
 *
 * A variable of a class: one line of a table, and one of docs/modeles.md.
 */
typedef struct {
  const char *nom;
  ModeleType type;
  void (*lire) (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur);
  gsize position;
  const ModeleClasse *classe;
} ModeleVariable;

struct ModeleClasse {
  const char *nom;
  const ModeleVariable *variables;
  guint n;
};

const ModeleVariable *modele_classe_find    (const ModeleClasse *self, const char *nom);
void                  modele_variable_read  (const ModeleVariable *self, ModeleContexte *contexte,
                                             gconstpointer sujet, ModeleValeur *valeur);
void                  modele_valeur_clear   (ModeleValeur *self);
gboolean              modele_valeur_is_true (const ModeleValeur *self);
char                 *modele_valeur_write   (const ModeleValeur *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ModeleValeur, modele_valeur_clear)
