/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/prestation-brouillon.h"

#include "base/recherche.h"
#include "model/codes.h"
#include "model/prestation-formes.h"

#include <string.h>

/* Adapting a prestation: nothing is checked here, so that one can go through a faulty state; what
 * is wrong in the end, prestation_check() tells. */

#define CODE_LENGTH_MAX 40

static const Forme *
find_forme (const Forme *forme,
            const char  *cle)
{
  for (guint i = 0; i < forme->n_cles; i++)
    if (g_str_equal (forme->cles[i].cle, cle))
      return forme->cles[i].forme;

  g_return_val_if_reached (NULL);
}

/**
 * prestation_copy:
 *
 * Returns: (transfer full): the same prestation, whose fields may be written as long as it is not
 *   shared
 */
Prestation *
prestation_copy (const Prestation *self)
{
  Prestation *copie;

  g_return_val_if_fail (self != NULL, NULL);

  copie = forme_copy (&forme_prestation, self);
  copie->references = 1;

  return copie;
}

/**
 * prestation_write:
 *
 * Returns: (transfer full): the text of a prestation file (data/prestations/schema.json), which
 *   prestation_new_from_bytes() reads; a draft may be faulty
 */
char *
prestation_write (const Prestation *self)
{
  g_autoptr (JsonNode) json = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  json = forme_write (&forme_prestation, self);
  return json_to_string (json, TRUE);
}

/**
 * prestation_set_texte:
 * @texte: (inout): a text of a draft
 * @nouveau: (nullable): what it becomes, without the spaces around; NULL where that is nothing
 *
 * Writes a text.
 */
void
prestation_set_texte (char       **texte,
                      const char  *nouveau)
{
  g_autofree char *propre = nouveau != NULL ? g_strstrip (g_strdup (nouveau)) : NULL;

  g_free (*texte);
  *texte = propre != NULL && *propre != '\0' ? g_steal_pointer (&propre) : NULL;
}

/* Every element begins with its code. */
static gboolean
has_code (GPtrArray  *elements,
          const char *code)
{
  for (guint i = 0; i < elements->len; i++)
    if (g_strcmp0 (*(char **) elements->pdata[i], code) == 0)
      return TRUE;

  return FALSE;
}

/* A code that no element has yet, from the words of a label: "Bilan à mi-parcours" gives
 * "bilan_a_mi_parcours". It never changes afterwards: dossiers know the element by it. */
static char *
make_code (GPtrArray  *elements,
           const char *libelle,
           const char *defaut)
{
  g_autofree char *mots = recherche_key (libelle);
  g_autoptr (GString) code = g_string_new (NULL);
  g_autofree char *essai = NULL;

  for (const char *c = g_strstrip (mots); *c != '\0' && code->len < CODE_LENGTH_MAX; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (code, *c);
    else if (*c == ' ' && code->len > 0 && code->str[code->len - 1] != '_')
      g_string_append_c (code, '_');
  while (code->len > 0 && code->str[code->len - 1] == '_')
    g_string_truncate (code, code->len - 1);
  if (code->len == 0)
    g_string_assign (code, defaut);

  essai = g_strdup (code->str);
  for (guint n = 2; has_code (elements, essai); n++)
    {
      g_free (essai);
      essai = g_strdup_printf ("%s_%u", code->str, n);
    }

  return g_steal_pointer (&essai);
}

static void
drop (const Forme *forme,
      GPtrArray   *elements,
      guint        i)
{
  g_return_if_fail (i < elements->len);

  forme_free (forme, g_ptr_array_remove_index (elements, i));
}

/**
 * prestation_move:
 * @elements: phases, objectives or steps
 * @i: the one that moves
 * @pas: -1 towards the beginning, 1 towards the end; nothing happens at either end
 *
 * Moves an element by one place.
 */
void
prestation_move (GPtrArray *elements,
                 guint      i,
                 gint       pas)
{
  const gint64 cible = (gint64) i + pas;
  gpointer element;

  g_return_if_fail (elements != NULL && i < elements->len);

  if (cible < 0 || cible >= elements->len)
    return;

  element = elements->pdata[i];
  elements->pdata[i] = elements->pdata[cible];
  elements->pdata[cible] = element;
}

/**
 * prestation_add_phase:
 * @libelle: its name
 *
 * Adds a phase without objectives, after the others.
 *
 * Returns: (transfer none): the phase
 */
PrestationPhase *
prestation_add_phase (Prestation *self,
                      const char *libelle)
{
  PrestationPhase *phase = g_new0 (PrestationPhase, 1);

  phase->code = make_code (self->phases, libelle, "phase");
  phase->libelle = g_strdup (libelle);
  phase->objectifs = g_ptr_array_new ();
  g_ptr_array_add (self->phases, phase);

  return phase;
}

/**
 * prestation_drop_phase:
 * @i: the phase
 *
 * Drops a phase; its meetings stay, outside of any phase.
 */
void
prestation_drop_phase (Prestation *self,
                       guint       i)
{
  GPtrArray *listes[] = { self->reunions, self->reunions_facultatives };
  PrestationPhase *phase;

  g_return_if_fail (i < self->phases->len);

  phase = self->phases->pdata[i];
  for (guint l = 0; l < G_N_ELEMENTS (listes); l++)
    for (guint j = 0; j < listes[l]->len; j++)
      {
        PrestationReunion *reunion = listes[l]->pdata[j];

        if (g_strcmp0 (reunion->phase, phase->code) == 0)
          g_clear_pointer (&reunion->phase, g_free);
      }
  drop (find_forme (&forme_prestation, "phases"), self->phases, i);
}

/**
 * prestation_add_objectif:
 * @libelle: its name
 *
 * Adds an objective to a phase, after the others.
 *
 * Returns: (transfer none): the objective
 */
PrestationObjectif *
prestation_add_objectif (PrestationPhase *phase,
                         const char      *libelle)
{
  PrestationObjectif *objectif = g_new0 (PrestationObjectif, 1);

  objectif->code = make_code (phase->objectifs, libelle, "objectif");
  objectif->libelle = g_strdup (libelle);
  g_ptr_array_add (phase->objectifs, objectif);

  return objectif;
}

/**
 * prestation_drop_objectif:
 * @i: the objective
 *
 * Drops an objective of a phase.
 */
void
prestation_drop_objectif (PrestationPhase *phase,
                          guint            i)
{
  drop (find_forme (find_forme (&forme_prestation, "phases"), "objectifs"), phase->objectifs, i);
}

/**
 * prestation_add_etape:
 * @libelle: what is done
 *
 * Adds a step before the first phase, after the other steps.
 *
 * Returns: (transfer none): the step
 */
PrestationEtape *
prestation_add_etape (Prestation *self,
                      const char *libelle)
{
  PrestationEtape *etape = g_new0 (PrestationEtape, 1);

  etape->code = make_code (self->avant, libelle, "etape");
  etape->libelle = g_strdup (libelle);
  g_ptr_array_add (self->avant, etape);

  return etape;
}

/**
 * prestation_drop_etape:
 * @i: the step
 *
 * Drops a step before the first phase.
 */
void
prestation_drop_etape (Prestation *self,
                       guint       i)
{
  drop (find_forme (&forme_prestation, "avant"), self->avant, i);
}

static gboolean
find_code (GPtrArray  *elements,
           const char *code,
           guint      *rang)
{
  for (*rang = 0; *rang < elements->len; (*rang)++)
    if (g_strcmp0 (*(char **) elements->pdata[*rang], code) == 0)
      return TRUE;

  return FALSE;
}

/**
 * prestation_get_reunion:
 * @genre: genre of an entretien
 *
 * Returns: whether a meeting of this genre is compulsory, optional or not foreseen
 */
PrestationReunionPlace
prestation_get_reunion (const Prestation *self,
                        const char       *genre)
{
  if (has_code (self->reunions, genre))
    return REUNION_OBLIGATOIRE;

  return has_code (self->reunions_facultatives, genre) ? REUNION_FACULTATIVE : REUNION_ABSENTE;
}

static PrestationReunion *
make_reunion (const char *genre)
{
  PrestationReunion *reunion = g_new0 (PrestationReunion, 1);

  reunion->genre = g_strdup (genre);
  reunion->libelle = g_strdup (code_libelle_find (codes_genre_entretien, genre));
  reunion->duree_minutes = CHAMP_ABSENT;

  return reunion;
}

/**
 * prestation_set_reunion:
 * @genre: genre of an entretien
 * @place: what it becomes
 *
 * Makes a meeting compulsory, optional, or no longer foreseen. What is known of it (its name, its
 * phase, its length) follows.
 */
void
prestation_set_reunion (Prestation             *self,
                        const char             *genre,
                        PrestationReunionPlace  place)
{
  GPtrArray *listes[] = { NULL, self->reunions_facultatives, self->reunions };
  const PrestationReunionPlace actuelle = prestation_get_reunion (self, genre);
  PrestationReunion *reunion;
  guint rang;

  if (place == actuelle)
    return;

  if (actuelle == REUNION_ABSENTE)
    {
      reunion = make_reunion (genre);
    }
  else
    {
      find_code (listes[actuelle], genre, &rang);
      reunion = g_ptr_array_remove_index (listes[actuelle], rang);
    }
  if (place == REUNION_ABSENTE)
    forme_free (find_forme (&forme_prestation, "reunions"), reunion);
  else
    g_ptr_array_add (listes[place], reunion);
}

/**
 * prestation_set_document:
 * @code: of a document
 * @present: whether the prestation makes it
 *
 * Adds or drops a document.
 */
void
prestation_set_document (Prestation *self,
                         const char *code,
                         gboolean    present)
{
  PrestationChoix *choix;
  guint rang;
  const gboolean trouve = find_code (self->documents, code, &rang);

  if (trouve && !present)
    drop (find_forme (&forme_prestation, "documents"), self->documents, rang);
  if (trouve || !present)
    return;

  choix = g_new0 (PrestationChoix, 1);
  choix->code = g_strdup (code);
  g_ptr_array_add (self->documents, choix);
}

/**
 * prestation_set_duree:
 * @min_mois: months, or %CHAMP_ABSENT
 * @max_mois: months, or %CHAMP_ABSENT
 * @environ: whether they are an "environ", which warns and never refuses
 *
 * Fixes the span; there is none where neither bound is given.
 */
void
prestation_set_duree (Prestation *self,
                      gint64      min_mois,
                      gint64      max_mois,
                      gboolean    environ)
{
  if (min_mois == CHAMP_ABSENT && max_mois == CHAMP_ABSENT)
    {
      forme_free (find_forme (&forme_prestation, "duree"), self->duree);
      self->duree = NULL;
      return;
    }

  if (self->duree == NULL)
    self->duree = g_new0 (PrestationDuree, 1);
  self->duree->min_mois = min_mois;
  self->duree->max_mois = max_mois;
  self->duree->environ = environ;
}

/**
 * prestation_add_tarif:
 * @tarif: (transfer full): a rule; its code is made from its label
 *
 * Adds a rule to the grid.
 */
void
prestation_add_tarif (Prestation *self,
                      Tarif      *tarif)
{
  g_return_if_fail (tarif->code == NULL);

  tarif->code = make_code (self->tarifs, tarif->libelle != NULL ? tarif->libelle : "", "tarif");
  g_ptr_array_add (self->tarifs, tarif);
}
