/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/plan-element.h"

#include "documents/mots.h"

struct _PlanElement
{
  GObject parent_instance;

  PlanGenre genre;
  PlanEtat etat;
  guint numero;
  char *cle;
  char *code;
  char *titre;
  char *section_titre;
  char *resume;
  char *repere;
  GPtrArray *blocs;
  const char *listes[PLAN_MAX_LISTES + 1];
  guint n_listes;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlanElement, plan_element, G_TYPE_OBJECT)

static void
plan_element_finalize (GObject *object)
{
  PlanElement *self = JALONS_PLAN_ELEMENT (object);

  g_free (self->cle);
  g_free (self->code);
  g_free (self->titre);
  g_free (self->section_titre);
  g_free (self->resume);
  g_free (self->repere);
  g_ptr_array_unref (self->blocs);

  G_OBJECT_CLASS (plan_element_parent_class)->finalize (object);
}

static void
plan_element_class_init (PlanElementClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plan_element_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plan_element_init (PlanElement *self)
{
  self->blocs = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * plan_element_new:
 * @genre: what it is written with
 * @cle: what tells it from the other parts of one plan
 *
 * Returns: (transfer full): a part without a title
 */
PlanElement *
plan_element_new (PlanGenre   genre,
                  const char *cle)
{
  PlanElement *self = g_object_new (TYPE_PLAN_ELEMENT, NULL);

  self->genre = genre;
  self->cle = g_strdup (cle);
  return self;
}

/**
 * plan_element_new_section:
 * @code: of codes_section
 * @titre: (nullable): the title that its blocks hold
 *
 * Returns: (transfer full): a section without blocks; one of the code "libre" is told by its title
 */
PlanElement *
plan_element_new_section (const char *code,
                          const char *titre)
{
  g_autofree char *cle = g_strcmp0 (code, "libre") == 0
                         ? g_strdup_printf ("libre:%s", titre != NULL ? titre : "")
                         : g_strdup (code);
  PlanElement *self = plan_element_new (PLAN_SECTION, cle);

  self->code = g_strdup (code);
  self->section_titre = g_strdup (titre);
  return self;
}

/**
 * plan_element_add_bloc:
 *
 * Adds a block of text at the end of the section.
 */
void
plan_element_add_bloc (PlanElement *self,
                       Section     *section)
{
  g_ptr_array_add (self->blocs, g_object_ref (section));
}

/**
 * plan_element_add_liste:
 * @champ: (transfer none): a static name: a list field of the #Dossier
 *
 * Adds a list to a part of lists.
 */
void
plan_element_add_liste (PlanElement *self,
                        const char  *champ)
{
  g_return_if_fail (self->n_listes < PLAN_MAX_LISTES);

  self->listes[self->n_listes++] = champ;
}

/**
 * plan_element_set_titre:
 *
 * Sets the words that the plan shows.
 */
void
plan_element_set_titre (PlanElement *self,
                        const char  *titre)
{
  g_free (self->titre);
  self->titre = g_strdup (titre);
}

/**
 * plan_element_set_repere:
 * @repere: the heading of the printed document under which a part that is not a section stands
 */
void
plan_element_set_repere (PlanElement *self,
                         const char  *repere)
{
  g_free (self->repere);
  self->repere = g_strdup (repere);
}

/**
 * plan_element_set_numero:
 * @numero: that of its heading in the printed document, 0 where it has none
 */
void
plan_element_set_numero (PlanElement *self,
                         guint        numero)
{
  self->numero = numero;
}

/**
 * plan_element_set_etat:
 * @resume: how far it is, in words
 */
void
plan_element_set_etat (PlanElement *self,
                       PlanEtat     etat,
                       const char  *resume)
{
  self->etat = etat;
  g_free (self->resume);
  self->resume = g_strdup (resume);
}

/**
 * plan_element_assign:
 * @source: the same part as it is now
 *
 * Takes over what @source says and tells the views of it.
 */
void
plan_element_assign (PlanElement *self,
                     PlanElement *source)
{
  g_return_if_fail (g_strcmp0 (self->cle, source->cle) == 0);

  if (self == source)
    return;

  plan_element_set_titre (self, source->titre);
  plan_element_set_etat (self, source->etat, source->resume);
  plan_element_set_repere (self, source->repere);
  self->numero = source->numero;
  g_free (self->section_titre);
  self->section_titre = g_strdup (source->section_titre);
  g_ptr_array_unref (self->blocs);
  self->blocs = g_ptr_array_ref (source->blocs);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * plan_element_get_genre:
 *
 * Returns: what it is written with
 */
PlanGenre
plan_element_get_genre (PlanElement *self)
{
  return self->genre;
}

/**
 * plan_element_get_etat:
 *
 * Returns: whether it is written
 */
PlanEtat
plan_element_get_etat (PlanElement *self)
{
  return self->etat;
}

/**
 * plan_element_get_cle:
 *
 * Returns: what tells it from the other parts of one plan
 */
const char *
plan_element_get_cle (PlanElement *self)
{
  return self->cle;
}

/**
 * plan_element_get_code:
 *
 * Returns: (nullable): the code of a section
 */
const char *
plan_element_get_code (PlanElement *self)
{
  return self->code;
}

/**
 * plan_element_get_titre:
 *
 * Returns: the words that the plan shows
 */
const char *
plan_element_get_titre (PlanElement *self)
{
  return self->titre != NULL ? self->titre : "";
}

/**
 * plan_element_get_section_titre:
 *
 * Returns: (nullable): the title that the blocks of a section hold, for one more block
 */
const char *
plan_element_get_section_titre (PlanElement *self)
{
  return self->section_titre;
}

/**
 * plan_element_get_resume:
 *
 * Returns: how far it is, in words
 */
const char *
plan_element_get_resume (PlanElement *self)
{
  return self->resume != NULL ? self->resume : "";
}

/**
 * plan_element_get_numero:
 *
 * Returns: the number of its heading in the printed document, or 0
 */
guint
plan_element_get_numero (PlanElement *self)
{
  return self->numero;
}

/**
 * plan_element_get_blocs:
 *
 * Returns: (transfer none) (element-type Section): the blocks of a section, in order
 */
GPtrArray *
plan_element_get_blocs (PlanElement *self)
{
  return self->blocs;
}

/**
 * plan_element_get_listes:
 *
 * Returns: (transfer none): the list fields of the dossier that a part of lists holds, then NULL
 */
const char * const *
plan_element_get_listes (PlanElement *self)
{
  return self->listes;
}

/**
 * plan_element_format_heading:
 *
 * Returns: (transfer full): its heading, as the printed document has it
 */
char *
plan_element_format_heading (PlanElement *self)
{
  const char *titre = plan_element_get_titre (self);

  if (self->genre == PLAN_SECTION)
    titre = self->section_titre != NULL && *self->section_titre != '\0' ? self->section_titre
                                                                        : mots_section (self->code);
  return self->numero > 0 ? g_strdup_printf ("%u. %s", self->numero, titre) : g_strdup (titre);
}

/**
 * plan_element_get_repere:
 *
 * Returns: (transfer full): the heading of the printed document under which it stands
 */
char *
plan_element_get_repere (PlanElement *self)
{
  return self->repere != NULL ? g_strdup (self->repere) : plan_element_format_heading (self);
}
