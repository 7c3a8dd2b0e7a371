/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/prestation-differences.h"

#include "base/formats.h"
#include "model/codes.h"
#include "model/prestation-cadre.h"
#include "model/prestation-formes.h"

#include <glib/gi18n.h>

/* What changes for a dossier that goes from one version of its prestation to another, in
 * sentences. What has no sentence of its own is found all the same: see forme_same(). */

static void G_GNUC_PRINTF (2, 3)
add (GPtrArray  *phrases,
     const char *format,
     ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (phrases, g_strdup_vprintf (format, args));
  va_end (args);
}

/* Every element begins with its code. */
static gpointer
find_code (GPtrArray  *objets,
           const char *code)
{
  for (guint i = 0; i < objets->len; i++)
    if (g_strcmp0 (*(char **) objets->pdata[i], code) == 0)
      return objets->pdata[i];

  return NULL;
}

static void
add_phrase (GPtrArray  *phrases,
            const char *format,
            const char *texte)
{
  g_autoptr (GString) phrase = g_string_new (format);

  g_string_replace (phrase, "%s", texte, 1);
  g_ptr_array_add (phrases, g_string_free (g_steal_pointer (&phrase), FALSE));
}

/* Codes that appear and go; @codes gives their words, @position the place of their own. */
static void
compare_codes (GPtrArray         *phrases,
               GPtrArray         *a,
               GPtrArray         *b,
               const CodeLibelle *codes,
               const char        *added,
               const char        *dropped)
{
  for (guint i = 0; i < b->len; i++)
    if (find_code (a, *(char **) b->pdata[i]) == NULL)
      add_phrase (phrases, added, code_libelle_find (codes, *(char **) b->pdata[i]));
  for (guint i = 0; i < a->len; i++)
    if (find_code (b, *(char **) a->pdata[i]) == NULL)
      add_phrase (phrases, dropped, code_libelle_find (codes, *(char **) a->pdata[i]));
}

static void
compare_objectifs (GPtrArray             *phrases,
                   const PrestationPhase *a,
                   const PrestationPhase *b)
{
  for (guint i = 0; i < b->objectifs->len; i++)
    {
      const PrestationObjectif *objectif = b->objectifs->pdata[i];
      const PrestationObjectif *avant = find_code (a->objectifs, objectif->code);

      if (avant == NULL)
        add (phrases, _("%s: the objective “%s” is new."), b->libelle, objectif->libelle);
      else if (g_strcmp0 (avant->libelle, objectif->libelle) != 0)
        add (phrases, _("%s: the objective “%s” is now “%s”."), b->libelle, avant->libelle,
             objectif->libelle);
    }
  for (guint i = 0; i < a->objectifs->len; i++)
    {
      const PrestationObjectif *objectif = a->objectifs->pdata[i];

      if (find_code (b->objectifs, objectif->code) == NULL)
        add (phrases, _("%s: the objective “%s” is dropped."), b->libelle, objectif->libelle);
    }
}

/* The order of the phases that both have. */
static gboolean
same_order (GPtrArray *a,
            GPtrArray *b)
{
  guint j = 0;

  for (guint i = 0; i < a->len; i++)
    {
      const char *code = *(char **) a->pdata[i];

      if (find_code (b, code) == NULL)
        continue;
      while (j < b->len && find_code (a, *(char **) b->pdata[j]) == NULL)
        j++;
      if (j >= b->len || g_strcmp0 (code, *(char **) b->pdata[j]) != 0)
        return FALSE;
      j++;
    }

  return TRUE;
}

static void
compare_phases (GPtrArray        *phrases,
                const Prestation *a,
                const Prestation *b)
{
  for (guint i = 0; i < b->phases->len; i++)
    {
      const PrestationPhase *phase = b->phases->pdata[i];
      const PrestationPhase *avant = prestation_find_phase (a, phase->code);

      if (avant == NULL)
        {
          add (phrases, _("The phase “%s” is new."), phase->libelle);
          continue;
        }
      if (g_strcmp0 (avant->libelle, phase->libelle) != 0)
        add (phrases, _("The phase “%s” is now “%s”."), avant->libelle, phase->libelle);
      if (avant->facultatif != phase->facultatif)
        add_phrase (phrases, phase->facultatif ? _("The phase “%s” is now optional.")
                                               : _("The phase “%s” is no longer optional."),
                    phase->libelle);
      compare_objectifs (phrases, avant, phase);
    }
  for (guint i = 0; i < a->phases->len; i++)
    {
      const PrestationPhase *phase = a->phases->pdata[i];

      if (prestation_find_phase (b, phase->code) == NULL)
        add (phrases, _("The phase “%s” is dropped."), phase->libelle);
    }
  if (!same_order (a->phases, b->phases))
    add (phrases, _("The phases come in another order."));
}

typedef char *(*FormatFunction) (gint64 nombre);

static char *
format_nombre (gint64 nombre)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, nombre);
}

static void
compare_nombre (GPtrArray      *phrases,
                const char     *quoi,
                gint64          a,
                gint64          b,
                FormatFunction  format)
{
  g_autofree char *avant = a != CHAMP_ABSENT ? format (a) : g_strdup (_("not fixed"));
  g_autofree char *apres = b != CHAMP_ABSENT ? format (b) : g_strdup (_("not fixed"));

  if (a != b)
    add (phrases, _("%s: %s instead of %s."), quoi, apres, avant);
}

#define NOMBRE_DE(objet, champ) ((objet) != NULL ? (objet)->champ : CHAMP_ABSENT)

static void
compare_volume (GPtrArray        *phrases,
                const Prestation *a,
                const Prestation *b)
{
  const PrestationEntretiens *ea = a->entretiens, *eb = b->entretiens;
  const PrestationDuree *da = a->duree, *db = b->duree;

  compare_nombre (phrases, _("Minimum of hours"), a->heures->min_minutes, b->heures->min_minutes,
                  format_duree);
  compare_nombre (phrases, _("Maximum of hours"), a->heures->max_minutes, b->heures->max_minutes,
                  format_duree);
  compare_nombre (phrases, _("Hours on average"), a->heures->indicatif_minutes,
                  b->heures->indicatif_minutes, format_duree);
  if (!forme_same_liste (a->heures->colonnes, b->heures->colonnes) ||
      !forme_same_liste (a->heures->genres_hors_compte, b->heures->genres_hors_compte))
    add (phrases, _("The hours that count are not the same."));
  compare_nombre (phrases, _("Number of meetings"), NOMBRE_DE (ea, nombre), NOMBRE_DE (eb, nombre),
                  format_nombre);
  compare_nombre (phrases, _("Shortest meeting"), NOMBRE_DE (ea, duree_min_minutes),
                  NOMBRE_DE (eb, duree_min_minutes), format_duree);
  compare_nombre (phrases, _("Longest meeting"), NOMBRE_DE (ea, duree_max_minutes),
                  NOMBRE_DE (eb, duree_max_minutes), format_duree);
  compare_nombre (phrases, _("Shortest span, in months"), NOMBRE_DE (da, min_mois),
                  NOMBRE_DE (db, min_mois), format_nombre);
  compare_nombre (phrases, _("Longest span, in months"), NOMBRE_DE (da, max_mois),
                  NOMBRE_DE (db, max_mois), format_nombre);
  compare_nombre (phrases, _("Days to propose the first appointment"),
                  NOMBRE_DE (a->premier_rdv, delai_jours), NOMBRE_DE (b->premier_rdv, delai_jours),
                  format_nombre);
}

static void
compare_reunions (GPtrArray  *phrases,
                  GPtrArray  *a,
                  GPtrArray  *b,
                  const char *added,
                  const char *dropped)
{
  for (guint i = 0; i < b->len; i++)
    if (find_code (a, *(char **) b->pdata[i]) == NULL)
      add_phrase (phrases, added, ((const PrestationReunion *) b->pdata[i])->libelle);
  for (guint i = 0; i < a->len; i++)
    if (find_code (b, *(char **) a->pdata[i]) == NULL)
      add_phrase (phrases, dropped, ((const PrestationReunion *) a->pdata[i])->libelle);
}

static char *
describe_tarif (const Tarif *tarif)
{
  if (tarif->resultat == TARIF_PRIX)
    return format_euros (tarif->montant_centimes);
  if (tarif->resultat == TARIF_SUR_DEVIS)
    return g_strdup (_("by quotation"));

  return g_strdup (tarif->resultat == TARIF_REFUS ? _("refused") : _("not foreseen"));
}

static void
compare_tarifs (GPtrArray *phrases,
                GPtrArray *a,
                GPtrArray *b)
{
  for (guint i = 0; i < b->len; i++)
    {
      const Tarif *tarif = b->pdata[i];
      const Tarif *avant = find_code (a, tarif->code);
      g_autofree char *apres = describe_tarif (tarif);

      if (avant == NULL)
        {
          add (phrases, _("The price “%s” is new: %s."), tarif->libelle, apres);
        }
      else if (avant->resultat != tarif->resultat ||
               avant->montant_centimes != tarif->montant_centimes)
        {
          g_autofree char *ancien = describe_tarif (avant);

          add (phrases, _("The price “%s” is %s instead of %s."), tarif->libelle, apres, ancien);
        }
      else if (avant->valide_du != tarif->valide_du || avant->valide_au != tarif->valide_au)
        {
          add (phrases, _("The price “%s” is valid on other days."), tarif->libelle);
        }
    }
  for (guint i = 0; i < a->len; i++)
    if (find_code (b, *(char **) a->pdata[i]) == NULL)
      add (phrases, _("The price “%s” is dropped."), ((const Tarif *) a->pdata[i])->libelle);
}

static char **
get_parties (const Prestation *prestation)
{
  return prestation->convention != NULL ? prestation->convention->parties : NULL;
}

static void
compare_cadre (GPtrArray        *phrases,
               const Prestation *a,
               const Prestation *b)
{
  if (prestation_requires_accord (a) != prestation_requires_accord (b))
    add (phrases, "%s", prestation_requires_accord (b)
                          ? _("The employee’s consent is now required.")
                          : _("The employee’s consent is no longer required."));
  if ((a->prerequis_francais == NULL) != (b->prerequis_francais == NULL))
    add (phrases, "%s", b->prerequis_francais != NULL
                          ? _("Reading and writing French is now a prerequisite.")
                          : _("Reading and writing French is no longer a prerequisite."));
  if (!forme_same_liste (get_parties (a), get_parties (b)))
    add (phrases, _("The parties to the agreement are not the same."));
  if ((a->modes == NULL) != (b->modes == NULL) ||
      (a->modes != NULL && (!forme_same_liste (a->modes->codes, b->modes->codes) ||
                            !forme_same_liste (a->modes->formes, b->modes->formes))))
    add (phrases, _("The modes of the meetings are not the same."));
}

static void
compare_enonces (GPtrArray        *phrases,
                 const Prestation *a,
                 const Prestation *b)
{
  for (const CodeLibelle *enonce = codes_enonce; enonce->code != NULL; enonce++)
    {
      const PrestationEnonce *avant = prestation_get_enonce (a, enonce->code);
      const PrestationEnonce *apres = prestation_get_enonce (b, enonce->code);

      if (!forme_same_liste (avant != NULL ? avant->libelles : NULL,
                             apres != NULL ? apres->libelles : NULL))
        add (phrases, _("What is said under “%s” is not the same."), _(enonce->libelle));
    }
}

static void
compare_listes (GPtrArray        *phrases,
                const Prestation *a,
                const Prestation *b)
{
  compare_reunions (phrases, a->reunions, b->reunions, _("The meeting “%s” is now compulsory."),
                    _("The meeting “%s” is no longer compulsory."));
  compare_reunions (phrases, a->reunions_facultatives, b->reunions_facultatives,
                    _("The meeting “%s” is now optional."),
                    _("The meeting “%s” is no longer among the optional ones."));
  compare_codes (phrases, a->documents, b->documents, codes_document,
                 _("The document “%s” is new."), _("The document “%s” is dropped."));
  compare_codes (phrases, a->demandeurs, b->demandeurs, codes_initiative,
                 _("“%s” may now ask for the service."), _("“%s” may no longer ask for the service."));
  compare_codes (phrases, a->motifs, b->motifs, codes_motif, _("The reason “%s” is new."),
                 _("The reason “%s” is dropped."));
}

/**
 * prestation_compare:
 * @a: the version a dossier has
 * @b: the version it could have
 *
 * What is not the same in @b, for somebody who decides whether to move a dossier. The version
 * number alone is no difference; any other one gives a sentence, if only a general one.
 *
 * Returns: (transfer full) (element-type utf8): sentences, none where nothing changes
 */
GPtrArray *
prestation_compare (const Prestation *a,
                    const Prestation *b)
{
  static const char * const sauf[] = { "version", NULL };
  GPtrArray *phrases = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (a != NULL && b != NULL, phrases);

  if (g_strcmp0 (a->libelle, b->libelle) != 0)
    add (phrases, _("The service is now called “%s”."), b->libelle);
  compare_phases (phrases, a, b);
  compare_volume (phrases, a, b);
  compare_listes (phrases, a, b);
  compare_cadre (phrases, a, b);
  compare_enonces (phrases, a, b);
  compare_tarifs (phrases, a->tarifs, b->tarifs);
  if (phrases->len == 0 && !forme_same (&forme_prestation, a, b, sauf))
    add (phrases, _("Wordings, sources or steps before the first phase are not the same."));

  return phrases;
}
