/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/adaptation.h"

#include "model/parcours.h"

/* How one dossier departs from its prestation (prestations, rule 6): its phases in its own order,
 * and what has still to be explained. */

/**
 * depart_free:
 * @self: (nullable) (transfer full): where a dossier departs from its prestation
 */
void
depart_free (Depart *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self);
}

static guint
find_code (GPtrArray  *codes,
           const char *code)
{
  guint place = G_MAXUINT;

  if (code == NULL || !g_ptr_array_find_with_equal_func (codes, code, g_str_equal, &place))
    return G_MAXUINT;

  return place;
}

static gboolean
is_dropped (DossierComplet *dossier,
            const char     *code)
{
  for (guint i = 0; i < dossier->ecarts->len; i++)
    {
      const Ecart *ecart = dossier->ecarts->pdata[i];

      if (g_strcmp0 (ecart->quoi, "phase") == 0 && g_strcmp0 (ecart->code, code) == 0 &&
          g_strcmp0 (ecart->nature, "retire") == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * adaptation_list_phases:
 *
 * The phases of a dossier in its order. An import may lack phases that the prestation has: they are
 * at their place, unless they were dropped.
 *
 * Returns: (transfer full) (element-type utf8): their codes
 */
GPtrArray *
adaptation_list_phases (DossierComplet *dossier)
{
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);
  guint place = 0;

  for (guint i = 0; i < dossier->phases->len; i++)
    {
      const Phase *phase = dossier->phases->pdata[i];

      if (phase->code != NULL && find_code (codes, phase->code) == G_MAXUINT)
        g_ptr_array_add (codes, g_strdup (phase->code));
    }
  for (guint i = 0; dossier->prestation != NULL && i < dossier->prestation->phases->len; i++)
    {
      const PrestationPhase *phase = dossier->prestation->phases->pdata[i];
      const guint presente = find_code (codes, phase->code);

      if (presente != G_MAXUINT)
        place = presente + 1;
      else if (!is_dropped (dossier, phase->code))
        g_ptr_array_insert (codes, (gint) place++, g_strdup (phase->code));
    }

  return codes;
}

static guint
find_rank (const Prestation *prestation,
           const char       *code)
{
  for (guint i = 0; i < prestation->phases->len; i++)
    if (g_strcmp0 (((const PrestationPhase *) prestation->phases->pdata[i])->code, code) == 0)
      return i;

  return G_MAXUINT;
}

/**
 * adaptation_is_displaced_in:
 * @codes: (element-type utf8): phases in some order
 * @code: one of them
 *
 * Tells whether a phase of the prestation comes there after one that it should precede. A phase that
 * the prestation does not have has no place to miss.
 */
gboolean
adaptation_is_displaced_in (const Prestation *prestation,
                            GPtrArray        *codes,
                            const char       *code)
{
  const guint sien = prestation != NULL ? find_rank (prestation, code) : G_MAXUINT;

  if (sien == G_MAXUINT)
    return FALSE;

  for (guint i = 0; i < codes->len && !g_str_equal (codes->pdata[i], code); i++)
    {
      const guint rang = find_rank (prestation, codes->pdata[i]);

      if (rang != G_MAXUINT && rang > sien)
        return TRUE;
    }

  return FALSE;
}

/**
 * adaptation_is_displaced:
 * @code: a phase
 *
 * Tells whether the dossier has that phase after one that it should precede.
 */
gboolean
adaptation_is_displaced (DossierComplet *dossier,
                         const char     *code)
{
  g_autoptr (GPtrArray) codes = adaptation_list_phases (dossier);

  return code != NULL && adaptation_is_displaced_in (dossier->prestation, codes, code);
}

static gboolean
liste_has (char       **liste,
           const char  *code)
{
  return liste != NULL && code != NULL && g_strv_contains ((const char * const *) liste, code);
}

static gboolean
is_foreseen_in (GPtrArray  *reunions,
                const char *genre)
{
  for (guint i = 0; i < reunions->len; i++)
    if (g_strcmp0 (((const PrestationReunion *) reunions->pdata[i])->genre, genre) == 0)
      return TRUE;

  return FALSE;
}

/**
 * prestation_foresees_genre:
 * @genre: (nullable): a kind of meeting
 *
 * Tells whether the service foresees meetings of that kind. The préalable and the follow-up are
 * statuts of every dossier: any prestation has them.
 */
gboolean
prestation_foresees_genre (const Prestation *prestation,
                           const char       *genre)
{
  static const char * const toujours[] = { "prealable", "individuel", "suivi", NULL };

  if (genre == NULL || g_strv_contains (toujours, genre))
    return TRUE;
  if (g_str_equal (genre, "collectif") && prestation->modes != NULL &&
      liste_has (prestation->modes->formes, "collectif"))
    return TRUE;

  return is_foreseen_in (prestation->reunions, genre) ||
         is_foreseen_in (prestation->reunions_facultatives, genre);
}

/**
 * prestation_foresees_mode:
 * @mode: (nullable): a mode of meeting
 *
 * Tells whether the service foresees it; where the centre does not say, any mode is.
 */
gboolean
prestation_foresees_mode (const Prestation *prestation,
                          const char       *mode)
{
  return mode == NULL || prestation->modes == NULL || *prestation->modes->codes == NULL ||
         liste_has (prestation->modes->codes, mode);
}

static void
add_depart (DossierComplet *dossier,
            GPtrArray      *departs,
            const char     *quoi,
            const char     *code,
            const char     *nature)
{
  Depart *depart;

  if (code == NULL || parcours_has_ecart (dossier, quoi, code, nature))
    return;
  for (guint i = 0; i < departs->len; i++)
    {
      depart = departs->pdata[i];
      if (g_str_equal (depart->quoi, quoi) && g_str_equal (depart->code, code))
        return;
    }

  depart = g_new0 (Depart, 1);
  depart->quoi = quoi;
  depart->code = g_strdup (code);
  depart->nature = nature;
  g_ptr_array_add (departs, depart);
}

static void
add_phases (DossierComplet *dossier,
            GPtrArray      *departs)
{
  const Prestation *prestation = dossier->prestation;

  for (guint i = 0; i < dossier->phases->len; i++)
    {
      const Phase *phase = dossier->phases->pdata[i];

      if (prestation_find_phase (prestation, phase->code) == NULL)
        add_depart (dossier, departs, "phase", phase->code, "ajoute");
      else if (adaptation_is_displaced (dossier, phase->code))
        add_depart (dossier, departs, "phase", phase->code, "deplace");
    }

  /* The phases are laid out when the bilan begins. */
  if (dossier->phases->len == 0 && !parcours_is_engaged (dossier))
    return;
  for (guint i = 0; i < prestation->phases->len; i++)
    {
      const PrestationPhase *phase = prestation->phases->pdata[i];

      if (!phase->facultatif && dossier_complet_get_phase (dossier, phase->code) == NULL)
        add_depart (dossier, departs, "phase", phase->code, "retire");
    }
}

static void
add_entretiens (DossierComplet *dossier,
                GPtrArray      *departs)
{
  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];

      if (!entretien_counts (entretien) ||
          parcours_has_ecart (dossier, "entretien", entretien->genre, NULL))
        continue;
      if (!prestation_foresees_genre (dossier->prestation, entretien->genre))
        add_depart (dossier, departs, "entretien", entretien->genre, "ajoute");
      else if (g_strcmp0 (entretien->genre, "suivi") != 0 &&
               !prestation_foresees_mode (dossier->prestation, entretien->mode))
        add_depart (dossier, departs, "entretien", entretien->genre, "deplace");
    }
}

/**
 * adaptation_list_unexplained:
 *
 * Where the dossier departs from its prestation without a reason: phases that it has and should not,
 * lacks, or has at another place; meetings of a kind or of a mode that the service does not foresee.
 * The absence of compulsory meetings is told by adaptation_list_absent().
 *
 * Returns: (transfer full) (element-type Depart): the departures to explain
 */
GPtrArray *
adaptation_list_unexplained (DossierComplet *dossier)
{
  GPtrArray *departs = g_ptr_array_new_with_free_func ((GDestroyNotify) depart_free);

  if (dossier->prestation == NULL)
    return departs;

  add_phases (dossier, departs);
  add_entretiens (dossier, departs);
  return departs;
}

/**
 * adaptation_list_absent:
 *
 * Returns: (transfer container) (element-type PrestationReunion): the compulsory meetings that were
 *   not held, and whose absence is not explained (prestations, rule 5)
 */
GPtrArray *
adaptation_list_absent (DossierComplet *dossier)
{
  GPtrArray *absentes = g_ptr_array_new ();
  const Prestation *prestation = dossier->prestation;

  for (guint i = 0; prestation != NULL && i < prestation->reunions->len; i++)
    {
      PrestationReunion *reunion = prestation->reunions->pdata[i];

      if (!parcours_is_meeting_settled (dossier, reunion->genre))
        g_ptr_array_add (absentes, reunion);
    }

  return absentes;
}
