/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations/tarif-formulaire.h"

#include "base/formats.h"
#include "base/jour.h"
#include "base/montant.h"
#include "operations/operations-error.h"
#include "operations/prestations.h"
#include "prestations/prestation-textes.h"
#include "widgets/carte.h"
#include "widgets/date-entry.h"
#include "widgets/formulaire-window.h"
#include "widgets/rangee-layout.h"

#include <glib/gi18n.h>

/* A tarif that was voted: what it replaces, its amount, its days, its vote and its conditions. */

typedef struct
{
  Repository *repository;
  Prestation *prestation;
  GPtrArray *remplacables; /* Tarif, of @prestation */
  VersionEnregistree enregistree;
  gpointer data;

  GtkWidget *remplace;
  GtkWidget *nom;
  GtkWidget *reponse;
  GtkWidget *montant;
  GtkWidget *montant_champ;
  GtkWidget *motif;
  GtkWidget *motif_champ;
  GtkWidget *du;
  GtkWidget *au;
  GtkWidget *numero;
  GtkWidget *date;
  GtkWidget *organe;
  GtkWidget *faits[TARIF_N_CONDITIONS];
} Saisie;

static void
saisie_free (gpointer data)
{
  Saisie *self = data;

  g_object_unref (self->repository);
  g_ptr_array_unref (self->remplacables);
  prestation_unref (self->prestation);
  g_free (self);
}

static const char *
get_texte (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

/* The rules that have not ended yet can be replaced. */
static GPtrArray *
list_remplacables (const Prestation *prestation)
{
  GPtrArray *liste = g_ptr_array_new ();

  for (guint i = 0; i < prestation->tarifs->len; i++)
    {
      Tarif *tarif = prestation->tarifs->pdata[i];

      if (tarif->valide_au == CHAMP_ABSENT || tarif->valide_au >= jour_today ())
        g_ptr_array_add (liste, tarif);
    }

  return liste;
}

static const Tarif *
get_remplace (Saisie *self)
{
  const guint rang = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->remplace));

  return rang >= 1 && rang <= self->remplacables->len ? self->remplacables->pdata[rang - 1] : NULL;
}

static gboolean
read_saisie (Saisie        *self,
             NouveauTarif  *tarif,
             GError       **error)
{
  static const TarifResultat resultats[] = { TARIF_PRIX, TARIF_SUR_DEVIS, TARIF_REFUS };
  const Tarif *remplace = get_remplace (self);
  const char *montant = get_texte (self->montant);
  const guint reponse = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->reponse));

  tarif->resultat = resultats[MIN (reponse, G_N_ELEMENTS (resultats) - 1)];
  tarif->libelle = get_texte (self->nom);
  if (tarif->resultat == TARIF_PRIX && *montant != '\0' &&
      !montant_parse (montant, &tarif->montant_centimes))
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("This is not an amount: write 1 480 or 1 480,50."));
  if (!date_entry_is_valid (JALONS_DATE_ENTRY (self->du)) ||
      !date_entry_is_valid (JALONS_DATE_ENTRY (self->au)) ||
      !date_entry_is_valid (JALONS_DATE_ENTRY (self->date)))
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("One of the dates cannot be read."));

  tarif->motif = get_texte (self->motif);
  tarif->valide_du = date_entry_get_jour (JALONS_DATE_ENTRY (self->du));
  tarif->valide_au = date_entry_get_jour (JALONS_DATE_ENTRY (self->au));
  tarif->deliberation_numero = get_texte (self->numero);
  tarif->deliberation_date = date_entry_get_jour (JALONS_DATE_ENTRY (self->date));
  tarif->deliberation_organe = get_texte (self->organe);
  tarif->remplace = remplace != NULL ? remplace->code : NULL;
  for (guint i = 0; i < TARIF_N_CONDITIONS; i++)
    tarif->conditions.faits[i] =
      (TarifFait) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->faits[i]));

  return TRUE;
}

static gboolean
save_cb (gpointer   data,
         GError   **error)
{
  Saisie *self = data;
  NouveauTarif tarif = NOUVEAU_TARIF_INIT;
  g_autofree char *message = NULL;
  gint64 version;

  if (!read_saisie (self, &tarif, error) ||
      !prestations_add_tarif (self->repository, self->prestation->code, &tarif, &version, error))
    return FALSE;

  message = g_strdup_printf (_("Price saved in version %d; dossiers keep their own"),
                             (int) version);
  self->enregistree (self->prestation->code, message, self->data);
  return TRUE;
}

/* The rule that it replaces gives its conditions. */
static void
replace_cb (Saisie *self)
{
  const Tarif *remplace = get_remplace (self);

  for (guint i = 0; i < TARIF_N_CONDITIONS; i++)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->faits[i]),
                                remplace != NULL ? remplace->conditions->faits[i] : FAIT_INCONNU);
}

static void
answer_cb (Saisie *self)
{
  const guint reponse = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->reponse));

  gtk_widget_set_visible (self->montant_champ, reponse == 0);
  gtk_widget_set_visible (self->motif_champ, reponse == 2);
}

static GtkWidget *
create_remplace (Saisie *self)
{
  g_autoptr (GtkStringList) liste = gtk_string_list_new (NULL);

  gtk_string_list_append (liste, _("Nothing: it is one more price"));
  for (guint i = 0; i < self->remplacables->len; i++)
    {
      const Tarif *tarif = self->remplacables->pdata[i];
      g_autofree char *montant = texte_montant (tarif);
      g_autofree char *texte = g_strdup_printf ("%s · %s", tarif->libelle, montant);

      gtk_string_list_append (liste, texte);
    }

  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&liste)), NULL);
}

static GtkWidget *
create_conditions (Saisie *self)
{
  const char * const reponses[] = { _("Any"), _("Yes"), _("No"), NULL };
  GtkWidget *grille = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grille), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grille), 12);
  for (guint i = 0; i < TARIF_N_CONDITIONS; i++)
    {
      g_autofree char *libelle = format_majuscule (tarif_condition_get_libelle (i));
      GtkWidget *nom = carte_texte_new (libelle, NULL);

      self->faits[i] = gtk_drop_down_new_from_strings (reponses);
      gtk_widget_set_hexpand (nom, TRUE);
      gtk_widget_set_valign (self->faits[i], GTK_ALIGN_CENTER);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (self->faits[i]),
                                      GTK_ACCESSIBLE_RELATION_LABELLED_BY, nom, NULL, -1);
      gtk_grid_attach (GTK_GRID (grille), nom, 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (grille), self->faits[i], 1, (int) i, 1, 1);
    }

  return grille;
}

/* Two fields side by side. */
static void
add_pair (FormulaireWindow *window,
          GtkWidget        *gauche,
          GtkWidget        *droite)
{
  GtkWidget *ligne = rangee_box_new (12);

  gtk_box_append (GTK_BOX (ligne), gauche);
  gtk_box_append (GTK_BOX (ligne), droite);
  formulaire_window_add_widget (window, ligne);
}

static void
add_fields (Saisie           *self,
            FormulaireWindow *window)
{
  const char * const reponses[] = { _("A price"), _("By quotation"), _("Refused"), NULL };

  self->remplace = create_remplace (self);
  self->nom = gtk_entry_new ();
  self->reponse = gtk_drop_down_new_from_strings (reponses);
  self->montant = gtk_entry_new ();
  self->motif = gtk_entry_new ();
  self->du = date_entry_new ();
  self->au = date_entry_new ();
  self->numero = gtk_entry_new ();
  self->date = date_entry_new ();
  self->organe = gtk_entry_new ();
  self->montant_champ = formulaire_field_new (_("_Amount in euros"), self->montant);
  self->motif_champ = formulaire_field_new (_("_Reason of the refusal"), self->motif);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->nom), _("As “Price of 2027”"));
  formulaire_window_add_field (window, _("It _replaces"), self->remplace);
  formulaire_window_add_field (window, _("_Name of the price"), self->nom);
  formulaire_window_add_field (window, _("The ans_wer"), self->reponse);
  formulaire_window_add_widget (window, self->montant_champ);
  formulaire_window_add_widget (window, self->motif_champ);
  add_pair (window, formulaire_field_new (_("_First day"), self->du),
            formulaire_field_new (_("_Last day, if it is known"), self->au));
  add_pair (window, formulaire_field_new (_("N_umber of the vote"), self->numero),
            formulaire_field_new (_("_Date of the vote"), self->date));
  formulaire_window_add_field (window, _("Who v_oted it"), self->organe);
  formulaire_window_add_widget (window, carte_texte_new (_("Conditions"), "row-title"));
  formulaire_window_add_widget (window, create_conditions (self));
  formulaire_window_add_widget (
    window, carte_texte_new (_("The price that is replaced ends the day before. A dossier keeps "
                               "the price of its own day."), "small-caption"));
}

/**
 * tarif_formulaire_present:
 * @parent: a widget of the window it belongs to
 * @code: a prestation of the base
 * @enregistree: called once it is saved
 *
 * Asks for a tarif and saves it, as the next version of its prestation.
 */
void
tarif_formulaire_present (GtkWidget           *parent,
                          Repository          *repository,
                          const char          *code,
                          VersionEnregistree   enregistree,
                          gpointer             data)
{
  Prestation *prestation = repository_get_prestation (repository, code, CHAMP_ABSENT, NULL);
  FormulaireWindow *window;
  Saisie *self;

  if (prestation == NULL)
    return;

  window = formulaire_window_new (parent, _("New price"), _("_Save"));
  self = g_new0 (Saisie, 1);
  self->repository = g_object_ref (repository);
  self->prestation = prestation;
  self->remplacables = list_remplacables (prestation);
  self->enregistree = enregistree;
  self->data = data;
  add_fields (self, window);
  g_signal_connect_swapped (self->remplace, "notify::selected", G_CALLBACK (replace_cb), self);
  g_signal_connect_swapped (self->reponse, "notify::selected", G_CALLBACK (answer_cb), self);
  if (self->remplacables->len == 1)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->remplace), 1);
  answer_cb (self);
  formulaire_window_set_validate (window, save_cb, self, saisie_free);
  gtk_window_present (GTK_WINDOW (window));
}
