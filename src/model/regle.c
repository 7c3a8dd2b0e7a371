/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/regle.h"

#include "base/formats.h"
#include "base/instant.h"
#include "model/codes.h"
#include "model/regle-private.h"

#include <glib/gi18n.h>

static const struct
{
  const char *code;
  RegleFunction check;
} regles[] = {
  { "accord_agent", regle_accord_agent },
  { "premier_rdv", regle_premier_rdv },
  { "heures", regle_heures },
  { "duree", regle_duree },
  { "reunions", regle_reunions },
  { "ecarts", regle_ecarts },
  { "confidentialite", regle_confidentialite },
  { "territoire", regle_territoire },
  { "prerequis_francais", regle_prerequis_francais },
  { "convention", regle_convention },
};

/**
 * regle_free:
 * @self: (nullable) (transfer full): what a rule says
 */
void
regle_free (Regle *self)
{
  if (self == NULL)
    return;

  g_free (self->motif);
  g_free (self->source);
  g_free (self);
}

/**
 * verdict_get_code:
 *
 * Returns: "ok", "alerte", "inconnu" or "refus"
 */
const char *
verdict_get_code (Verdict verdict)
{
  g_return_val_if_fail (verdict <= VERDICT_REFUS, NULL);

  return codes_verdict[verdict].code;
}

/**
 * source_with_hypothese:
 * @source: (nullable): the words of the centre
 * @hypothese: (nullable): what is assumed where they are silent
 *
 * An assumption is never shown as the word of a centre: it is named.
 *
 * Returns: (transfer full) (nullable): both in one text; %NULL where there is neither
 */
char *
source_with_hypothese (const char *source,
                       const char *hypothese)
{
  g_autofree char *suppose =
    hypothese != NULL ? g_strdup_printf (_("assumption: %s"), hypothese) : NULL;

  if (source != NULL && suppose != NULL)
    return g_strdup_printf (_("%s; %s"), source, suppose);

  return g_strdup (source != NULL ? source : suppose);
}

void
regle_set_source (Regle      *self,
                  const char *source,
                  const char *hypothese)
{
  g_free (self->source);
  self->source = source_with_hypothese (source, hypothese);
}

void
regle_set_silent (Regle *self)
{
  regle_set_source (self, _("The centre’s text fixes nothing here"), NULL);
}

void
regle_note (Regle      *self,
            Verdict     verdict,
            const char *format,
            ...)
{
  va_list args;

  if (self->motif != NULL && verdict <= self->verdict)
    return;

  g_free (self->motif);
  va_start (args, format);
  self->motif = g_strdup_vprintf (format, args);
  va_end (args);
  self->verdict = verdict;
}

static gboolean
reads (Regle       *self,
       Fiche       *fiche,
       const Champ *champ)
{
  if (fiche_can_read (fiche, champ))
    return TRUE;

  regle_note (self, VERDICT_INCONNU,
              _("“%s” may not be read here: somebody who follows the dossier has to look."),
              _(champ->libelle));
  return FALSE;
}

/* @champs: names with a space between them; @fiche is NULL where the record is missing. */
gboolean
regle_reads_fiche (Regle      *self,
                   Fiche      *fiche,
                   GType       type,
                   const char *champs)
{
  const FicheTable *table = fiche_type_get_table (type);
  g_auto (GStrv) noms = g_strsplit (champs, " ", -1);

  if (fiche == NULL)
    {
      regle_note (self, VERDICT_INCONNU, _("“%s” is missing from the dossier: fill it in."),
                  _(table->libelle));
      return FALSE;
    }

  for (char **nom = noms; *nom != NULL; nom++)
    if (!reads (self, fiche, fiche_table_find (table, *nom)))
      return FALSE;

  return TRUE;
}

/* Records that may not be read are not in the list at all: the dossier's own mask answers for
 * them. */
gboolean
regle_reads_all (Regle          *self,
                 DossierComplet *dossier,
                 GType           type,
                 const char     *champs)
{
  const FicheTable *table = fiche_type_get_table (type);
  GPtrArray *fiches = dossier_complet_get_array (dossier, type);
  g_auto (GStrv) noms = g_strsplit (champs, " ", -1);

  for (char **nom = noms; *nom != NULL; nom++)
    {
      const Champ *champ = fiche_table_find (table, *nom);

      if (!reads (self, JALONS_FICHE (dossier->dossier), champ))
        return FALSE;
      for (guint i = 0; i < fiches->len; i++)
        if (!reads (self, fiches->pdata[i], champ))
          return FALSE;
    }

  return TRUE;
}

/* A rule never prints (null): a day that is not known has a word too. */
char *
regle_format_jour (gint64 jour)
{
  return jour != CHAMP_ABSENT ? format_jour (jour, FORMAT_JOUR_DATE)
                              : g_strdup (_("a day that is not known"));
}

char *
regle_format_debut (Entretien *entretien)
{
  return regle_format_jour (instant_get_jour (entretien->debut));
}

/**
 * regles_check:
 * @dossier: a dossier with all its records
 * @jour: today
 *
 * What every rule says of the dossier on that day (prestations, rules 1 to 9): each once, in a
 * fixed order, whatever the prestation. A rule without an object for the prestation answers
 * %VERDICT_OK; one that needs what is not known, or what may not be read, %VERDICT_INCONNU.
 *
 * Returns: (transfer full) (element-type Regle): what the rules say
 */
GPtrArray *
regles_check (DossierComplet *dossier,
              gint64          jour)
{
  GPtrArray *dites = g_ptr_array_new_with_free_func ((GDestroyNotify) regle_free);

  for (guint i = 0; i < G_N_ELEMENTS (regles); i++)
    {
      Regle *regle = g_new0 (Regle, 1);

      regle->code = regles[i].code;
      g_ptr_array_add (dites, regle);
      if (dossier->dossier == NULL || dossier->prestation == NULL)
        regle_note (regle, VERDICT_INCONNU,
                    _("The service of this dossier is not known: choose one."));
      else
        regles[i].check (regle, dossier, jour);
    }

  return dites;
}

/**
 * regles_find:
 * @regles: (element-type Regle): what regles_check() said
 * @code: one of codes_regle
 *
 * Returns: (nullable) (transfer none): what that rule says
 */
const Regle *
regles_find (GPtrArray  *regles_dites,
             const char *code)
{
  for (guint i = 0; i < regles_dites->len; i++)
    {
      const Regle *regle = regles_dites->pdata[i];

      if (g_strcmp0 (regle->code, code) == 0)
        return regle;
    }

  return NULL;
}

/* Nobody is told of a disability who may not read it. */
static TarifFait
get_rqth (DossierComplet *dossier)
{
  const Champ *champ = fiche_table_find (&agent_table, "rqth");

  if (dossier->agent == NULL || !fiche_can_read (JALONS_FICHE (dossier->agent), champ))
    return FAIT_INCONNU;

  return tarif_fait_from_nombre (dossier->agent->rqth);
}

/**
 * avis_list:
 *
 * The notices of the prestation that the facts of the dossier call for: what to tell somebody,
 * never a condition (prestations, CDG 31: for an agent with RQTH, the aids of the FIPHFP).
 *
 * Returns: (transfer container) (element-type PrestationAvis): they live as long as the prestation
 */
GPtrArray *
avis_list (DossierComplet *dossier)
{
  GPtrArray *avis = g_ptr_array_new ();
  const TarifFait rqth = get_rqth (dossier);

  for (guint i = 0; dossier->prestation != NULL && i < dossier->prestation->avis->len; i++)
    {
      PrestationAvis *un = dossier->prestation->avis->pdata[i];

      if (rqth != FAIT_INCONNU && un->rqth == rqth)
        g_ptr_array_add (avis, un);
    }

  return avis;
}
