/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/tableau-colonnes.h"

#include "dossiers/apercu-textes.h"
#include "dossiers/tableau-partage.h"
#include "base/formats.h"
#include "base/instant.h"
#include "model/codes.h"
#include "model/prestation.h"

#include <glib/gi18n.h>

/* Less shows nothing of a cell. */
#define COUPEE 48
#define LARGEUR_MAX 900
#define SANS_ORDRE APERCU_N_ORDRES

struct _TableauColonnes
{
  GObject parent_instance;

  gboolean visibles[TABLEAU_N_COLONNES];
  int largeurs[TABLEAU_N_COLONNES];
  GHashTable *prestations; /* code → name */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TableauColonnes, tableau_colonnes, G_TYPE_OBJECT)

static const struct
{
  const char *code;
  const char *titre;
  ApercuOrdre ordre;
  int largeur;
  int confort; /* what it gives up last */
  int lisible; /* of what says nothing once it is cut: the others give way first */
  guint rang;  /* from what one looks for to what leaves first on a small screen */
  gboolean visible;
} colonnes[TABLEAU_N_COLONNES] = {
  [TABLEAU_AGENT] = { "agent", N_("Employee"), APERCU_ORDRE_NOM, 200, 184, 120, 0, TRUE },
  [TABLEAU_REFERENCE] = { "reference", N_("Reference"), APERCU_ORDRE_REFERENCE, 116, 108, 108, 4, TRUE },
  [TABLEAU_COLLECTIVITE] = { "collectivite", N_("Employer"), APERCU_ORDRE_COLLECTIVITE, 250, 72, COUPEE, 5, TRUE },
  [TABLEAU_FONCTION] = { "fonction", N_("Function"), SANS_ORDRE, 160, 80, COUPEE, 10, FALSE },
  [TABLEAU_PRESTATION] = { "prestation", N_("Service"), APERCU_ORDRE_PRESTATION, 150, 64, COUPEE, 9, TRUE },
  [TABLEAU_STATUT] = { "statut", N_("Status"), APERCU_ORDRE_STATUT, 158, 158, 158, 1, TRUE },
  [TABLEAU_PHASE] = { "phase", N_("Phase"), SANS_ORDRE, 150, 90, COUPEE, 8, FALSE },
  [TABLEAU_ENTRETIEN] = { "entretien", N_("Next meeting"), APERCU_ORDRE_ENTRETIEN, 160, 134, 72, 3, TRUE },
  [TABLEAU_ECHEANCE] = { "echeance", N_("Next due date"), APERCU_ORDRE_ECHEANCE, 180, 126, 96, 2, TRUE },
  [TABLEAU_CONSEILLER] = { "conseiller", N_("Adviser"), APERCU_ORDRE_CONSEILLER, 130, 62, COUPEE, 11, TRUE },
  [TABLEAU_DEMANDE] = { "demande", N_("Request received on"), APERCU_ORDRE_DEMANDE, 130, 100, 100, 6, FALSE },
  [TABLEAU_PRIX] = { "prix", N_("Price"), APERCU_ORDRE_PRIX, 110, 96, 96, 7, FALSE },
};

static void
tableau_colonnes_finalize (GObject *object)
{
  TableauColonnes *self = JALONS_TABLEAU_COLONNES (object);

  g_hash_table_unref (self->prestations);

  G_OBJECT_CLASS (tableau_colonnes_parent_class)->finalize (object);
}

static void
tableau_colonnes_class_init (TableauColonnesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tableau_colonnes_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
take_defaults (TableauColonnes *self)
{
  for (guint i = 0; i < TABLEAU_N_COLONNES; i++)
    {
      self->visibles[i] = colonnes[i].visible;
      self->largeurs[i] = colonnes[i].largeur;
    }
}

static void
tableau_colonnes_init (TableauColonnes *self)
{
  self->prestations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  take_defaults (self);
}

static void
changed (TableauColonnes *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * tableau_colonnes_new:
 *
 * Returns: (transfer full): the columns that a first look shows
 */
TableauColonnes *
tableau_colonnes_new (void)
{
  return g_object_new (JALONS_TYPE_TABLEAU_COLONNES, NULL);
}

/**
 * tableau_colonne_get_code:
 *
 * Returns: the word that names @colonne in an action and in a base
 */
const char *
tableau_colonne_get_code (TableauColonne colonne)
{
  g_return_val_if_fail (colonne < TABLEAU_N_COLONNES, NULL);

  return colonnes[colonne].code;
}

/**
 * tableau_colonne_get_titre:
 *
 * Returns: what stands at the head of @colonne, translated
 */
const char *
tableau_colonne_get_titre (TableauColonne colonne)
{
  g_return_val_if_fail (colonne < TABLEAU_N_COLONNES, NULL);

  return _(colonnes[colonne].titre);
}

/**
 * tableau_colonne_is_number:
 *
 * Returns: whether what @colonne shows is read from the right, figure under figure
 */
gboolean
tableau_colonne_is_number (TableauColonne colonne)
{
  return colonne == TABLEAU_DEMANDE || colonne == TABLEAU_PRIX;
}

/**
 * tableau_colonne_get_ordre:
 * @ordre: (out): the order that sorts by it
 *
 * Returns: %FALSE for a column that sorts nothing
 */
gboolean
tableau_colonne_get_ordre (TableauColonne  colonne,
                           ApercuOrdre    *ordre)
{
  g_return_val_if_fail (colonne < TABLEAU_N_COLONNES, FALSE);

  *ordre = colonnes[colonne].ordre;
  return *ordre != SANS_ORDRE;
}

/**
 * tableau_colonnes_is_visible:
 *
 * Returns: whether @colonne shows
 */
gboolean
tableau_colonnes_is_visible (TableauColonnes *self,
                             TableauColonne   colonne)
{
  g_return_val_if_fail (JALONS_IS_TABLEAU_COLONNES (self), FALSE);
  g_return_val_if_fail (colonne < TABLEAU_N_COLONNES, FALSE);

  return self->visibles[colonne];
}

/**
 * tableau_colonnes_set_visible:
 * @visible: whether @colonne shows; that of the agent always does
 *
 * Shows or hides a column.
 */
void
tableau_colonnes_set_visible (TableauColonnes *self,
                              TableauColonne   colonne,
                              gboolean         visible)
{
  g_return_if_fail (JALONS_IS_TABLEAU_COLONNES (self));
  g_return_if_fail (colonne < TABLEAU_N_COLONNES);

  visible = visible || colonne == TABLEAU_AGENT;
  if (self->visibles[colonne] == visible)
    return;

  self->visibles[colonne] = visible;
  changed (self);
}

/**
 * tableau_colonnes_get_largeur:
 *
 * Returns: the width that @colonne asks for, in pixels for text of the usual size
 */
int
tableau_colonnes_get_largeur (TableauColonnes *self,
                              TableauColonne   colonne)
{
  g_return_val_if_fail (JALONS_IS_TABLEAU_COLONNES (self), 0);
  g_return_val_if_fail (colonne < TABLEAU_N_COLONNES, 0);

  return self->largeurs[colonne];
}

/**
 * tableau_colonnes_set_largeur:
 * @largeur: in pixels for text of the usual size; 0 for what it had at first
 *
 * Gives a column another width.
 */
void
tableau_colonnes_set_largeur (TableauColonnes *self,
                              TableauColonne   colonne,
                              int              largeur)
{
  g_return_if_fail (JALONS_IS_TABLEAU_COLONNES (self));
  g_return_if_fail (colonne < TABLEAU_N_COLONNES);

  largeur = largeur == 0 ? colonnes[colonne].largeur : CLAMP (largeur, colonnes[colonne].lisible, LARGEUR_MAX);
  if (self->largeurs[colonne] == largeur)
    return;

  self->largeurs[colonne] = largeur;
  changed (self);
}

/**
 * tableau_colonnes_reset:
 *
 * Goes back to the columns and the widths of a first look.
 */
void
tableau_colonnes_reset (TableauColonnes *self)
{
  g_return_if_fail (JALONS_IS_TABLEAU_COLONNES (self));

  take_defaults (self);
  changed (self);
}

/**
 * tableau_colonnes_get_minimum:
 *
 * Returns: the width that the table cannot do without, in pixels for text of the usual size: that of
 *   whom a dossier is about
 */
int
tableau_colonnes_get_minimum (void)
{
  return colonnes[TABLEAU_AGENT].lisible;
}

/**
 * tableau_colonnes_share:
 * @largeur: that there is for all of them, in pixels for text of the usual size
 * @largeurs: (out) (array fixed-size=12): of each column, 0 for those that do not show, or have no room
 *
 * Shares a width out, as tableau_partage_share().
 */
void
tableau_colonnes_share (TableauColonnes *self,
                        int              largeur,
                        int             *largeurs)
{
  TableauBesoin besoins[TABLEAU_N_COLONNES];

  g_return_if_fail (JALONS_IS_TABLEAU_COLONNES (self));

  for (guint i = 0; i < TABLEAU_N_COLONNES; i++)
    besoins[i] = (TableauBesoin) { self->visibles[i] ? colonnes[i].lisible : 0, colonnes[i].confort,
                                   self->largeurs[i], colonnes[i].rang };
  tableau_partage_share (besoins, TABLEAU_N_COLONNES, largeur, largeurs);
}

/**
 * tableau_colonnes_print:
 *
 * Returns: (transfer full): @self as text to keep
 */
char *
tableau_colonnes_print (TableauColonnes *self)
{
  g_autoptr (GVariant) variant = NULL;
  GVariantBuilder builder;

  g_return_val_if_fail (JALONS_IS_TABLEAU_COLONNES (self), NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{s(bi)}"));
  for (guint i = 0; i < TABLEAU_N_COLONNES; i++)
    g_variant_builder_add (&builder, "{s(bi)}", colonnes[i].code, self->visibles[i],
                           self->largeurs[i]);
  variant = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_print (variant, TRUE);
}

/**
 * tableau_colonnes_parse:
 * @texte: (nullable): what tableau_colonnes_print() wrote, maybe another version of it
 *
 * Takes what can be read in @texte and leaves the rest as it is.
 */
void
tableau_colonnes_parse (TableauColonnes *self,
                        const char      *texte)
{
  g_autoptr (GVariant) variant = NULL;

  g_return_if_fail (JALONS_IS_TABLEAU_COLONNES (self));

  if (texte != NULL)
    variant = g_variant_parse (G_VARIANT_TYPE ("a{s(bi)}"), texte, NULL, NULL, NULL);
  for (guint i = 0; variant != NULL && i < TABLEAU_N_COLONNES; i++)
    {
      gboolean visible;
      int largeur;

      if (!g_variant_lookup (variant, colonnes[i].code, "(bi)", &visible, &largeur))
        continue;
      self->visibles[i] = visible || i == TABLEAU_AGENT;
      self->largeurs[i] = CLAMP (largeur, colonnes[i].lisible, LARGEUR_MAX);
    }
  changed (self);
}

/**
 * tableau_colonnes_set_prestations:
 * @prestations: (element-type Prestation): those of the base
 *
 * Tells how the prestations are called.
 */
void
tableau_colonnes_set_prestations (TableauColonnes *self,
                                  GPtrArray       *prestations)
{
  g_return_if_fail (JALONS_IS_TABLEAU_COLONNES (self));

  for (guint i = 0; i < prestations->len; i++)
    {
      const Prestation *prestation = g_ptr_array_index (prestations, i);

      g_hash_table_replace (self->prestations, g_strdup (prestation->code),
                            g_strdup (prestation->libelle));
    }
}

static const char *
find_prestation (TableauColonnes *self,
                 const char      *code)
{
  const char *libelle = code != NULL ? g_hash_table_lookup (self->prestations, code) : NULL;

  return libelle != NULL ? libelle : code;
}

/**
 * tableau_colonnes_make_texte:
 * @apercu: of a dossier
 * @maintenant: an instant
 *
 * Returns: (transfer full) (nullable): what the cell of @apercu in @colonne says
 */
char *
tableau_colonnes_make_texte (TableauColonnes *self,
                             TableauColonne   colonne,
                             Apercu          *apercu,
                             gint64           maintenant)
{
  g_return_val_if_fail (JALONS_IS_TABLEAU_COLONNES (self), NULL);

  switch (colonne)
    {
    case TABLEAU_AGENT:
      return format_nom (apercu->nom, apercu->prenom);
    case TABLEAU_REFERENCE:
      return g_strdup (apercu->ref);
    case TABLEAU_COLLECTIVITE:
      return g_strdup (apercu->collectivite);
    case TABLEAU_FONCTION:
      return g_strdup (apercu->fonction);
    case TABLEAU_PRESTATION:
      return g_strdup (find_prestation (self, apercu->prestation));
    case TABLEAU_STATUT:
      return g_strdup (code_libelle_find (codes_statut_dossier, apercu->statut));
    case TABLEAU_PHASE:
      return apercu_has_phase (apercu) ? g_strdup (apercu->phase_libelle) : NULL;
    case TABLEAU_ENTRETIEN:
      return apercu_texte_entretien (apercu, maintenant);
    case TABLEAU_ECHEANCE:
      return apercu_texte_echeance (apercu, instant_get_jour (maintenant));
    case TABLEAU_CONSEILLER:
      return g_strdup (apercu->conseiller);
    case TABLEAU_DEMANDE:
      return apercu->demande_le != CHAMP_ABSENT ? format_jour (apercu->demande_le, FORMAT_JOUR_CHIFFRES)
                                                : NULL;
    case TABLEAU_PRIX:
      return apercu->prix_centimes != CHAMP_ABSENT ? format_euros (apercu->prix_centimes) : NULL;
    case TABLEAU_N_COLONNES:
    default:
      return NULL;
    }
}

/**
 * tableau_colonnes_make_phrase:
 * @maintenant: an instant
 *
 * Returns: (transfer full): what the row of @apercu shows, for those who hear it
 */
char *
tableau_colonnes_make_phrase (TableauColonnes *self,
                              Apercu          *apercu,
                              gint64           maintenant)
{
  static const TableauColonne dites[] = { TABLEAU_REFERENCE, TABLEAU_FONCTION, TABLEAU_PRESTATION,
                                          TABLEAU_CONSEILLER, TABLEAU_DEMANDE, TABLEAU_PRIX };
  g_autoptr (GString) phrase = NULL;
  g_autofree char *debut = NULL;

  g_return_val_if_fail (JALONS_IS_TABLEAU_COLONNES (self), NULL);

  debut = apercu_texte_phrase (apercu, maintenant);
  phrase = g_string_new (debut);
  for (guint i = 0; i < G_N_ELEMENTS (dites); i++)
    {
      g_autofree char *texte = tableau_colonnes_make_texte (self, dites[i], apercu, maintenant);

      if (self->visibles[dites[i]] && texte != NULL)
        g_string_append_printf (phrase, ", %s", texte);
    }
  return g_string_free (g_steal_pointer (&phrase), FALSE);
}
