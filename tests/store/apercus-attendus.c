/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "apercus-attendus.h"

#include "base/instant.h"
#include "base/jour.h"
#include "base/recherche.h"
#include "model/apercu-calcul.h"
#include "model/codes.h"
#include "model/statuts.h"

#include <string.h>

/* What a list of dossiers answers, said plainly over the records. */

static gboolean
has_word (const char *cle,
          const char *mot)
{
  g_auto (GStrv) mots = g_strsplit (cle, " ", -1);

  for (guint i = 0; mots[i] != NULL; i++)
    if (g_str_has_prefix (mots[i], mot))
      return TRUE;
  return FALSE;
}

static gboolean
is_asked (const char *voulu,
          const char *valeur)
{
  return voulu == NULL || g_strcmp0 (voulu, valeur) == 0;
}

static gboolean
is_late (const ApercuFiltre *filtre,
         const Apercu       *apercu)
{
  return apercu->echeance_le != CHAMP_ABSENT && apercu->echeance_le < filtre->jour;
}

static gboolean
admits (const ApercuFiltre *filtre,
        const Apercu       *apercu)
{
  g_auto (GStrv) mots = g_strsplit (filtre->texte != NULL ? filtre->texte : "", " ", -1);

  for (guint i = 0; mots[i] != NULL; i++)
    if (!has_word (apercu->cle, mots[i]))
      return FALSE;
  if (filtre->statuts != NULL &&
      (apercu->statut == NULL || !g_strv_contains (filtre->statuts, apercu->statut)))
    return FALSE;
  return is_asked (filtre->prestation, apercu->prestation) &&
         is_asked (filtre->conseiller, apercu->conseiller) &&
         is_asked (filtre->collectivite, apercu->collectivite) &&
         is_asked (filtre->convention, apercu->convention) &&
         (!filtre->en_retard || is_late (filtre, apercu));
}

static gint64
get_next (const ApercuFiltre *filtre,
          Apercu             *apercu)
{
  return apercu_get_next_entretien (apercu, instant_from_local (filtre->jour, 0));
}

static ApercuGroupe
get_group (const ApercuFiltre *filtre,
           Apercu             *apercu)
{
  static const char * const sans_rendez_vous[] = { "suspendu", "conclu", "suivi", NULL };
  const gint64 dimanche = filtre->jour + 7 - jour_get_weekday (filtre->jour);
  const gint64 prochain = get_next (filtre, apercu);

  if (!filtre->par_groupe || apercu->statut == NULL || !statut_is_open (apercu->statut))
    return APERCU_GROUPE_AUTRES;
  if (is_late (filtre, apercu))
    return APERCU_GROUPE_RETARD;
  if (apercu->echeance_le != CHAMP_ABSENT && apercu->echeance_le <= dimanche)
    return APERCU_GROUPE_SEMAINE;
  if (prochain != CHAMP_ABSENT && instant_get_jour (prochain) <= dimanche)
    return APERCU_GROUPE_SEMAINE;
  if (g_str_equal (apercu->statut, "conventionnement"))
    return APERCU_GROUPE_SIGNATURE;
  return prochain == CHAMP_ABSENT && !g_strv_contains (sans_rendez_vous, apercu->statut)
           ? APERCU_GROUPE_A_PLANIFIER : APERCU_GROUPE_AUTRES;
}

/* What an order sorts by: a number, or a text; both absent when there is nothing. */
typedef struct
{
  gint64 nombre;
  char *texte;
} Valeur;

static void
valeur_clear (Valeur *self)
{
  g_free (self->texte);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Valeur, valeur_clear)

static Valeur
make_word (const char *mot)
{
  return (Valeur) { CHAMP_ABSENT, mot != NULL && *mot != '\0' ? recherche_collation (mot) : NULL };
}

static gint64
get_life (const char *statut)
{
  gint64 rang = 0;

  while (codes_statut_dossier[rang].code != NULL &&
         g_strcmp0 (codes_statut_dossier[rang].code, statut) != 0)
    rang++;
  return rang;
}

static Valeur
get_value (const ApercuFiltre *filtre,
           Apercu             *apercu)
{
  switch (filtre->ordre)
    {
    case APERCU_ORDRE_ECHEANCE:
      return (Valeur) { apercu->echeance_le, NULL };
    case APERCU_ORDRE_ENTRETIEN:
      return (Valeur) { get_next (filtre, apercu), NULL };
    case APERCU_ORDRE_DEMANDE:
      return (Valeur) { apercu->demande_le, NULL };
    case APERCU_ORDRE_PRIX:
      return (Valeur) { apercu->prix_centimes, NULL };
    case APERCU_ORDRE_STATUT:
      return (Valeur) { get_life (apercu->statut), NULL };
    case APERCU_ORDRE_MODIFICATION:
      return (Valeur) { -(gint64) fiche_get_revision (JALONS_FICHE (apercu)), NULL };
    case APERCU_ORDRE_REFERENCE:
      return (Valeur) { 0, g_strdup (apercu->ref) };
    case APERCU_ORDRE_COLLECTIVITE:
      return make_word (apercu->collectivite);
    case APERCU_ORDRE_PRESTATION:
      return make_word (apercu->prestation);
    case APERCU_ORDRE_CONSEILLER:
      return make_word (apercu->conseiller);
    case APERCU_ORDRE_NOM:
    default:
      return (Valeur) { 0, NULL };
    }
}

static gint
compare_numbers (gint64 a,
                 gint64 b)
{
  return a < b ? -1 : a > b;
}

static gint
compare_values (const ApercuFiltre *filtre,
                Apercu             *a,
                Apercu             *b)
{
  g_auto (Valeur) va = get_value (filtre, a);
  g_auto (Valeur) vb = get_value (filtre, b);
  const gboolean rien_a = va.nombre == CHAMP_ABSENT && va.texte == NULL;
  const gboolean rien_b = vb.nombre == CHAMP_ABSENT && vb.texte == NULL;
  const gint ordre = va.texte != NULL && vb.texte != NULL ? strcmp (va.texte, vb.texte)
                                                          : compare_numbers (va.nombre, vb.nombre);

  if (rien_a || rien_b)
    return rien_a - rien_b;
  return filtre->decroissant ? -ordre : ordre;
}

/* Zero for two that nothing tells apart. */
static gint
compare (const ApercuFiltre *filtre,
         Apercu             *a,
         Apercu             *b)
{
  const gboolean noms_droits =
    filtre->ordre == APERCU_ORDRE_STATUT || filtre->ordre == APERCU_ORDRE_COLLECTIVITE ||
    filtre->ordre == APERCU_ORDRE_PRESTATION || filtre->ordre == APERCU_ORDRE_CONSEILLER;
  gint ordre = compare_numbers (get_group (filtre, a), get_group (filtre, b));

  if (ordre == 0)
    ordre = compare_values (filtre, a, b);
  if (ordre != 0)
    return ordre;
  ordre = strcmp (a->tri, b->tri);
  return filtre->decroissant && !noms_droits ? -ordre : ordre;
}

/* The list shows all of those that the filter admits, and no other, in its order. */
void
attendus_assert (Repository         *repository,
                 ApercuListe        *liste,
                 const ApercuFiltre *filtre)
{
  GListModel *model = G_LIST_MODEL (liste);
  g_autoptr (GPtrArray) apercus = repository_list (repository, TYPE_APERCU, NULL);
  g_autoptr (Apercu) avant = NULL;
  guint admis = 0;
  guint retards = 0;

  for (guint i = 0; i < apercus->len; i++)
    if (admits (filtre, apercus->pdata[i]))
      {
        guint position;

        admis++;
        retards += is_late (filtre, apercus->pdata[i]);
        g_assert_true (apercu_liste_find (liste, fiche_get_portee (apercus->pdata[i]), &position));
        g_assert_cmpint (apercu_liste_get_groupe (liste, position), ==,
                         get_group (filtre, apercus->pdata[i]));
      }
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, admis);
  g_assert_cmpuint (apercu_liste_count_overdue (liste), ==, retards);
  for (guint i = 0; i < admis; i++)
    {
      g_autoptr (Apercu) apercu = g_list_model_get_item (model, i);

      if (avant != NULL)
        g_assert_cmpint (compare (filtre, avant, apercu), <=, 0);
      g_set_object (&avant, apercu);
    }
}

void
attendus_assert_counts (Repository         *repository,
                        ApercuListe        *liste,
                        const ApercuFiltre *filtre)
{
  g_autoptr (GPtrArray) apercus = repository_list (repository, TYPE_APERCU, NULL);
  guint n = 0;

  for (guint i = 0; i < apercus->len; i++)
    {
      const Apercu *apercu = apercus->pdata[i];

      n += is_asked ("signatures", apercu->convention) &&
           is_asked (filtre->prestation, apercu->prestation) &&
           is_asked (filtre->conseiller, apercu->conseiller);
    }
  g_assert_cmpuint (apercu_liste_count_conventions (liste, "signatures"), ==, n);
}

/* As a list that is made now, to the last row, even where nothing tells two apart. */
void
attendus_assert_same (Repository         *repository,
                      ApercuListe        *liste,
                      const ApercuFiltre *filtre)
{
  g_autoptr (ApercuListe) neuve = apercu_liste_new_progressive (repository);
  g_auto (GStrv) attendus = NULL;
  g_auto (GStrv) montres = NULL;

  apercu_liste_set_filtre (neuve, filtre);
  attendus = apercu_liste_list_dossiers (neuve, 0, G_MAXUINT);
  montres = apercu_liste_list_dossiers (liste, 0, G_MAXUINT);
  g_assert_cmpstrv (montres, attendus);
}
